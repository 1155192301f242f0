import { describe, expect, test } from "vitest";
import { licenceOf, namedLicence } from "../../plugin/publish/licence.ts";
import { wordsFor } from "../../plugin/words/choice.ts";

const RULES = {
  title: "ارفع صوتك",
  licence: {
    site: "CC-BY-4.0",
    sources: { رويترز: "https://reuters.example/terms", "أ-ف-ب": "https://afp.example/" },
  },
};
const of = (
  keys: readonly string[],
  licence?: string,
  site: typeof RULES | { title: string } = RULES,
) => licenceOf({ data: { licence }, sources: keys.map((key) => ({ key })) }, site);

describe("an article has", () => {
  test("its own licence before that of its source, and this before the site's", () => {
    expect(of(["رويترز"], "CC0-1.0")).toBe("CC0-1.0");
    expect(of(["رويترز"])).toBe("https://reuters.example/terms");
    expect(of([])).toBe("CC-BY-4.0");
    expect(of(["ارفع-صوتك"])).toBe("CC-BY-4.0");
  });

  test("none where its source's is not known, or its sources disagree", () => {
    expect(of(["وكالة-أخرى"])).toBeUndefined();
    expect(of(["رويترز", "أ-ف-ب"])).toBeUndefined();
    expect(of(["ارفع-صوتك", "وكالة-أخرى"])).toBeUndefined();
    expect(of(["رويترز", "رويترز"])).toBe("https://reuters.example/terms");
    expect(of([], undefined, { title: "أرشيف" })).toBeUndefined();
  });
});

describe("a licence is named", () => {
  test.each([
    ["ar", "CC-BY-NC-SA-4.0", "المشاع الإبداعي: نَسب المُصنَّف - غير تجاري - الترخيص بالمثل 4.0"],
    ["ar", "CC-BY-3.0-IGO", "المشاع الإبداعي: نَسب المُصنَّف 3.0 IGO"],
    ["ar", "CC0-1.0", "ملكية عامة (CC0)"],
    ["ar", "https://afp.example/", "شروط إعادة النشر"],
    ["ar", "OGL-UK-3.0", "OGL-UK-3.0"],
    ["en", "CC-BY-ND-4.0", "Creative Commons: Attribution - NoDerivatives 4.0"],
  ])("in %s: %s", (lang, licence, name) => {
    expect(namedLicence(licence, wordsFor(lang, {})).name).toBe(name);
  });
});
