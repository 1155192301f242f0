import fc from "fast-check";
import names from "spdx-license-ids/index.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { licenceAddress, readLicence } from "../../plugin/articles/licence.ts";

describe("a licence is read", () => {
  test.each([
    ["CC-BY-4.0", "CC-BY-4.0"],
    ["cc by 4.0", "CC-BY-4.0"],
    ["CC BY-NC-SA 3.0 IGO", "CC-BY-NC-SA-3.0-IGO"],
    ["CC0", "CC0-1.0"],
    ["mit", "MIT"],
    ["ogl-uk-3.0", "OGL-UK-3.0"],
    ["https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0"],
    ["http://creativecommons.org/licenses/by-sa/4.0/deed.ar", "CC-BY-SA-4.0"],
    [
      "https://www.creativecommons.org/licenses/by-nd/3.0/igo/legalcode",
      "https://www.creativecommons.org/licenses/by-nd/3.0/igo/legalcode",
    ],
    ["https://creativecommons.org/licenses/by/3.0/igo/", "CC-BY-3.0-IGO"],
    ["https://creativecommons.org/publicdomain/zero/1.0/deed.ar", "CC0-1.0"],
    ["https://creativecommons.org/publicdomain/mark/1.0/", "CC-PDM-1.0"],
    [
      "https://example.org/شروط النشر".replace(" ", "-"),
      "https://example.org/%D8%B4%D8%B1%D9%88%D8%B7-%D8%A7%D9%84%D9%86%D8%B4%D8%B1",
    ],
  ])("%s", (written, licence) => {
    expect(readLicence(written)).toBe(licence);
  });

  test.each([
    "CC BY",
    "CC-BY-5.0",
    "جميع الحقوق محفوظة",
    "© 2019",
    "ftp://example.org/",
    "/terms/",
    "https://user:word@example.org/",
    "javascript:alert(1)",
    "https://a b",
    "constructor",
  ])("%s is none", (written) => {
    expect(readLicence(written)).toBeUndefined();
  });

  test("by its address as by its name", () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), (name) => {
        expect(readLicence(name.toLowerCase())).toBe(name);
        const address = licenceAddress(name);
        expect(new URL(address).protocol).toBe("https:");
        const isCommons = address.startsWith("https://creativecommons.org/");
        expect(readLicence(address)).toBe(isCommons ? name : address);
        expect(licenceAddress(readLicence(address) as string)).toBe(address);
      }),
      { numRuns: 400 },
    );
  });
});
