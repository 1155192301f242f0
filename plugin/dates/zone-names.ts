import type { DateLanguageTag } from "./languages/language.ts";
import { zoneOffset } from "./zone.ts";

/** Cities that name a zone's time in Arabic news. Spellings: CLDR 48, exemplar cities of `ar`. */
export const ZONE_CITIES: Readonly<Record<string, string>> = {
  "Africa/Algiers": "الجزائر",
  "Africa/Cairo": "القاهرة",
  "Africa/Casablanca": "الدار البيضاء",
  "Africa/Djibouti": "جيبوتي",
  "Africa/El_Aaiun": "العيون",
  "Africa/Khartoum": "الخرطوم",
  "Africa/Mogadishu": "مقديشيو",
  "Africa/Nouakchott": "نواكشوط",
  "Africa/Tripoli": "طرابلس",
  "Africa/Tunis": "تونس",
  "America/New_York": "نيويورك",
  "Asia/Aden": "عدن",
  "Asia/Amman": "عمّان",
  "Asia/Baghdad": "بغداد",
  "Asia/Bahrain": "البحرين",
  "Asia/Beirut": "بيروت",
  "Asia/Damascus": "دمشق",
  "Asia/Dubai": "دبي",
  "Asia/Gaza": "غزة",
  "Asia/Jerusalem": "القدس",
  "Asia/Kuwait": "الكويت",
  "Asia/Muscat": "مسقط",
  "Asia/Qatar": "قطر",
  "Asia/Riyadh": "الرياض",
  "Asia/Tehran": "طهران",
  "Europe/Berlin": "برلين",
  "Europe/Istanbul": "إسطنبول",
  "Europe/London": "لندن",
  "Europe/Paris": "باريس",
};

const UTC_NAMES = /^(?:(?:Etc\/)?(?:UTC|UCT|Universal|Zulu|GMT|Greenwich|GMT0|GMT[+-]0))$/i;

/**
 * What a reader calls a zone's time: بتوقيت بغداد in Arabic alone, `GMT`, or `GMT+3` as it was at the instant.
 * The digits after GMT are ASCII, as in all Latin abbreviations.
 */
export function zoneNameAt(zone: string, time: number, lang: DateLanguageTag = "ar"): string {
  if (lang === "ar" && Object.hasOwn(ZONE_CITIES, zone)) return `بتوقيت ${ZONE_CITIES[zone]}`;
  const minutes = Math.round(zoneOffset(zone, time) / 60_000);
  if (UTC_NAMES.test(zone) || minutes === 0) return "GMT";
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? "" : `:${String(size % 60).padStart(2, "0")}`;
  return `GMT${minutes < 0 ? "-" : "+"}${Math.floor(size / 60)}${rest}`;
}
