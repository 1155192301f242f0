/**
 * The words of both calendars. Spellings are CLDR 48's (locales ar, ar-IQ, ar-TN, ar-MA, ar-MR),
 * pinned here because Intl's change between Node lines.
 */

/** Which names the months have. `dual` prints two of them, as most newsrooms do. */
export type MonthNames = "levant" | "western" | "dual" | "maghreb" | "morocco" | "mauritania";

/** A set of twelve names, January first. */
export type MonthSet = Exclude<MonthNames, "dual">;

export const MONTHS: Readonly<Record<MonthSet, readonly string[]>> = {
  levant: [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
  ],
  western: [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
  ],
  maghreb: [
    "جانفي",
    "فيفري",
    "مارس",
    "أفريل",
    "ماي",
    "جوان",
    "جويلية",
    "أوت",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
  ],
  morocco: [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ماي",
    "يونيو",
    "يوليوز",
    "غشت",
    "شتنبر",
    "أكتوبر",
    "نونبر",
    "دجنبر",
  ],
  mauritania: [
    "يناير",
    "فبراير",
    "مارس",
    "إبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغشت",
    "شتمبر",
    "أكتوبر",
    "نوفمبر",
    "دجمبر",
  ],
};

/** Sunday first, as `Date.getUTCDay` counts. */
export const WEEKDAYS: readonly string[] = [
  "الأحد",
  "الاثنين",
  "الثلاثاء",
  "الأربعاء",
  "الخميس",
  "الجمعة",
  "السبت",
];

/** Hijri months, Muharram first. */
export const HIJRI_MONTHS: readonly string[] = [
  "محرم",
  "صفر",
  "ربيع الأول",
  "ربيع الآخر",
  "جمادى الأولى",
  "جمادى الآخرة",
  "رجب",
  "شعبان",
  "رمضان",
  "شوال",
  "ذو القعدة",
  "ذو الحجة",
];
