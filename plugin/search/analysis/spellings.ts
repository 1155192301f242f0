/**
 * Spellings that differ between newsrooms and name one thing; this project's own list, in matching
 * forms without the article. The first of a line stands for the others, with whatever joins them.
 */
const SPELLINGS = `
  امريك اميرك
  ترمب ترامب
  ديمقراط ديموقراط
  غوغل جوجل قوقل
  نتنياهو نتانياهو
  تلغرام تليجرام تلجرام تيليغرام
  انستغرام انستجرام
  انجليز انكليز
  انجلترا انكلترا
  كورونا كرونا
  تكنولوج تكنلوج
  ايدولوج ايديولوج
  مانشستر مانشيستر
  واشنطن واشنتن
  صحفي صحافي
  اوروب اورب
  كرد كورد
  فدرال فيدرال
  دكتاتور ديكتاتور
  كيمياي كيماو
  تلفزيون تليفزيون تلفيزيون
  كمبيوتر كومبيوتر
  انترنت انترنيت
  فيسبوك فايسبوك
  يوتيوب يوتوب
  بنتاغون بنتاجون
  انفلونزا انفلوانزا
  اوميكرون اومكرون
  هوليوود هوليود
  مايكروسوفت ميكروسوفت
  سامسونغ سامسونج
  بيتكوين بتكوين
  اسطنبول استانبول استنبول اسطمبول
  اوكراني اوكرايني
  اوكرانيا اوكراينا
  اذربيجان ازربيجان
  كازاخستان كازخستان
  سنغافور سنجافور
  شنغهاي شانغهاي شنجهاي
  غوانتانامو جوانتانامو
  ميونيخ ميونخ
  فرنسيس فرانسيس
  اردوغان اردوجان اردغان
  زيلينسكي زيلنسكي
  غوتيريش غوتيريس جوتيريش
  خامنيي خامنايي
`;

const STANDING_FOR: ReadonlyArray<readonly [other: string, first: string]> = SPELLINGS.trim()
  .split("\n")
  .flatMap((line) => {
    const [first = "", ...others] = line.trim().split(" ");
    return others.filter((other) => other !== first).map((other) => [other, first] as const);
  });

const ANY = new RegExp(`(${STANDING_FOR.map(([other]) => other).join("|")})`);

/** A word with one spelling for those that newsrooms differ in: «الأميركية» as «الأمريكية». */
export function oneSpelling(word: string): string {
  if (!ANY.test(word)) return word;
  for (const [other, first] of STANDING_FOR) {
    const at = word.indexOf(other);
    if (at >= 0 && at <= LONGEST_PROCLITIC)
      return word.slice(0, at) + first + word.slice(at + other.length);
  }
  return word;
}

/** «وبال»: what may stand before a word. */
const LONGEST_PROCLITIC = 4;
