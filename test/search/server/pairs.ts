/**
 * What is looked for, what a text says, and whether one finds the other in an archive that has what is
 * found in one article, and what is not in a dozen, if it is not told otherwise.
 */
export const PAIRS: readonly (readonly [
  query: string,
  text: string,
  isFound: boolean,
  articles?: readonly [said: number, typed: number],
])[] = [
  ["القوات", "وبقوات", true],
  ["وزراء", "الوزير", true],
  ["مسؤول", "مسئول", true],
  ["مدرسة", "مدارس", true],
  ["بغداد", "ببغداد", true],
  ["العراقية", "العراق", true],
  ["أحمد", "احمد", true],
  ["العـــراق", "العِرَاق", true],
  ["٢٠١٩ق", "2019ق", true],
  ["للجنة", "لجان", true],
  ["آب 2019", "أغسطس", true],
  ["CNN", "سي إن إن", true],
  ["سي إن إن", "CNN", true],
  ["مهندس", "المهندسون", true],
  ["استقال", "الاستقالة", true],
  ["4 آب", "انفجار الرابع من أغسطس", true],
  ["10 محرم", "ذكرى عاشوراء", true],
  ["أول ربيع الثاني", "غرة شهر ربيع الآخر", true],
  ["6 ذو الحجة", "لا يقول متى", true],
  ["2 رمضان", "الأسبوع الثاني من رمضان", false],
  ["جامعة", "جامع", false, [1, 3]],
  ["حار", "بحار", false],
  ["أمل", "كامل", false],
  ["لام", "كلام", false],
  ["ردة", "وردة", false],
  ["سمة", "بسمة", false],
  ["تاب", "كتاب", false],
];
