import { generateKeyPairSync, verify } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ArshifError } from "../../plugin/articles/faults.ts";
import { fixedText, hashOfText } from "../../plugin/articles/fixed-text.ts";
import { bibtex } from "../../plugin/publish/citation/bibtex.ts";
import { citationOf } from "../../plugin/publish/citation/citation.ts";
import { cslJson } from "../../plugin/publish/citation/csl-json.ts";
import { ris } from "../../plugin/publish/citation/ris.ts";
import { fixityFiles, signingKey } from "../../plugin/publish/fixity.ts";
import { archiveOf, article } from "../archive/making.ts";
import { SITE } from "./feed-site.ts";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const PEM = privateKey.export({ type: "pkcs8", format: "pem" }).toString();

const HASH = hashOfText(fixedText("سوق", "نص."));
const ARCHIVE = archiveOf([
  { ...article("سوق", { date: "2019-08-07", updated: "2021-03-04" }), textHash: HASH },
  { ...article("جسر", { date: "2020-01-01" }), textHash: HASH },
  { ...article("مسودة", { date: "2022-01-01", draft: true } as object), textHash: HASH },
]);
const filesOf = (key?: ReturnType<typeof signingKey>, released?: string) =>
  new Map(
    fixityFiles(ARCHIVE, SITE, { key, released }).map(({ url, content }) => [url, content([])]),
  );

describe("the hashes of a release", () => {
  test("are those of every published article, with the day of the last change", () => {
    expect(JSON.parse(filesOf().get("/fixity.json") as string)).toEqual({
      site: "https://example.org/archive/",
      released: "2021-03-04",
      algorithm: "sha256",
      file: "text.txt",
      articles: { "/2020/01/01/جسر/": HASH, "/2019/08/07/سوق/": HASH },
    });
    expect(filesOf(undefined, "2024-05-06").get("/fixity.json")).toContain(
      '"released": "2024-05-06"',
    );
    expect([...filesOf().keys()]).toEqual(["/fixity.json"]);
  });

  test("are signed by the owner's key, which stands nowhere", () => {
    const files = filesOf(signingKey(PEM));
    const text = Buffer.from(files.get("/fixity.json") as string);
    const signature = Buffer.from(files.get("/fixity.json.sig") as string, "base64");
    expect(verify(null, text, publicKey, signature)).toBe(true);
    expect(files.get("/fixity.pem")).toBe(publicKey.export({ type: "spki", format: "pem" }));
    expect([...files.values()].join()).not.toContain("PRIVATE");
  });
});

describe("the key that signs", () => {
  test("stands in a variable, on one line too, or in a file", () => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "arshif-key-")), "key.pem");
    fs.writeFileSync(file, PEM);
    for (const written of [PEM, PEM.replaceAll("\n", "\\n"), file, ` ${file}\n`]) {
      expect(signingKey(written)?.equals(privateKey)).toBe(true);
    }
    fs.rmSync(path.dirname(file), { recursive: true });
    expect(signingKey("")).toBeUndefined();
  });

  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  test.each([
    "سر",
    "/no/such/key.pem",
    PEM.slice(0, 60),
    publicKey.export({ type: "spki", format: "pem" }).toString(),
    rsa.export({ type: "pkcs8", format: "pem" }).toString(),
  ])("is refused where it is none, and never told: %#", (written) => {
    expect(() => signingKey(written)).toThrow(ArshifError);
    expect(() => signingKey(written)).not.toThrow(written.slice(0, 40));
  });
});

test("the text of an article is the same in every form of its letters", () => {
  expect(fixedText("أحمد", "نص")).toBe("أحمد\n\nنص\n");
  expect(hashOfText(fixedText("\u0627\u0654", "نص"))).toBe(hashOfText(fixedText("أ", "نص")));
});

test("a reference names the hash where the site publishes it", () => {
  const [bridge] = ARCHIVE.articles.filter(({ title }) => title === "جسر");
  const citation = citationOf(bridge!, SITE);
  for (const print of [bibtex, cslJson, ris]) expect(print(citation)).toContain(`sha256:${HASH}`);
  expect(bibtex({ ...citation, fixity: undefined })).not.toContain("note");
});
