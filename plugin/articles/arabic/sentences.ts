/** English sentences of the house and what stands for them in Arabic: «{}» there is «{1}», «{2}» … here. */
export type Sentences = readonly (readonly [english: string, arabic: string])[];

/** Sentences that stand one below the other: an English one, and in the next line the Arabic one. */
export function catalogue(text: string): Sentences {
  const pairs = text.matchAll(/^(.+)\n(.*[\u0621-\u064A].*)$/gm);
  return [...pairs].map(([, english = "", arabic = ""]) => [english, arabic] as const);
}

interface Pattern {
  readonly pattern: RegExp;
  readonly arabic: string;
}

/** Kinds of values that sentences name by a word. */
const VALUES: ReadonlyMap<string, string> = new Map([
  ["empty", "فارغ"],
  ["a list", "قائمة"],
  ["there is no such host", "لا مضيف بهذا الاسم"],
  ["its host is private", "مضيفه خاص لا عام"],
  ["a password stands in it", "فيه كلمة مرور"],
  ["it leads to no address", "يحيل إلى ما ليس عنوانا"],
  ["it leads on more than 10 times", "يحيل أكثر من 10 مرات"],
  ["the host does not answer", "المضيف لا يرد"],
  ["the host does not answer in time", "المضيف لا يرد في الوقت المتاح"],
  ["the host's certificate is not valid", "شهادة المضيف غير صالحة"],
  ["its page cannot be unpacked", "لا تُفك صفحته"],
  ["its compression has no whole head", "ليس لضغطه رأس كامل"],
  ["the file ends in the middle of it", "ينقطع الملف في وسطه"],
  ["its bytes are not those that were compressed", "محتواه غير الذي ضُغط"],
  ["its compression is damaged", "ضغطه تالف"],
  ["no record begins here", "لا يبدأ هنا سجل"],
  ["the record's head has no end", "لا نهاية لرأس السجل"],
  ["the record does not say how long it is", "لا يذكر السجل طوله"],
  ["the file ends in the middle of the record", "ينقطع الملف في وسط السجل"],
  ["the record is not as long as it says", "ليس طول السجل ما يذكره"],
  ["the connection broke off", "انقطع الاتصال"],
  ["its output folder is another one", "مجلد إخراجه غير مجلده"],
  ["its articles, topics or pictures are others", "مقالاته أو مواضيعه أو صوره غيرها"],
  ["Arshif itself differs", "أرشيف نفسه مختلف"],
  ["an option or one of Eleventy's folders differs", "خيار أو مجلد من مجلدات Eleventy مختلف"],
  [
    "the configuration, a file that it loads or a variable that it reads differs",
    "الإعدادات أو ملف تقرؤه أو متغير تقرؤه مختلف",
  ],
  [
    "a file in the folders of layouts, includes or data differs",
    "ملف في مجلدات القوالب أو البيانات مختلف",
  ],
  ["an installed package differs", "حزمة مثبتة مختلفة"],
  ["Node.js or its tables of languages differs", "إصدار Node.js أو جداول لغاته مختلف"],
  ["folder", "مجلد"],
  ["file", "ملف"],
  ["an empty text", "نص فارغ"],
  ["an object", "مجموعة"],
  ["a function", "دالة"],
  ["a sound", "ملف صوتي"],
  ["a film", "مقطع فيديو"],
  ["a document", "مستند"],
  ["a group of fields", "مجموعة حقول"],
  ["the folder's name", "اسم المجلد"],
  ["the file of an article", "ملف مقال"],
  ["the folder or the address of a site", "مجلد موقع أو رابطه"],
  ["the title in quotation marks", "العنوان بين علامتي تنصيص"],
  [
    "the files, the folder or the address to import",
    "الملفات أو المجلد أو العنوان المراد استيراده",
  ],
  ["name", "name"],
]);

/** Sentences in Arabic by their English ones. */
export class Translations {
  readonly #whole: ReadonlyMap<string, string>;
  readonly #patterns: readonly Pattern[];

  constructor(sentences: Sentences) {
    this.#whole = new Map(sentences);
    // Of two that fit, the one that says more of itself.
    this.#patterns = sentences
      .filter(([english]) => english.includes("{}"))
      .sort(([one], [other]) => other.length - one.length)
      .map(([english, arabic]) => {
        const parts = english
          .split("{}")
          .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
        return { pattern: new RegExp(`^${parts.join("(.*?)")}$`, "su"), arabic };
      });
  }

  /** The sentence in Arabic; nothing for one that nobody has translated. */
  find(english: string): string | undefined {
    const whole = this.#whole.get(english);
    if (whole !== undefined) return whole;
    for (const { pattern, arabic } of this.#patterns) {
      const values = pattern.exec(english)?.slice(1);
      if (values === undefined) continue;
      return arabic.replace(/\{(\d)\}/g, (_, number: string) => {
        const value = values[Number(number) - 1] ?? "";
        return VALUES.get(value) ?? this.#inner(value) ?? value;
      });
    }
    return undefined;
  }

  /** A value that is a sentence itself, or several values. */
  #inner(value: string): string | undefined {
    if (value.endsWith(".")) return this.find(value);
    if (!value.includes("; ")) return undefined;
    const parts = value.split("; ");
    // What has no such part may be code.
    if (!parts.some((part) => VALUES.has(part))) return undefined;
    return parts.map((part) => VALUES.get(part) ?? part).join("؛ ");
  }
}
