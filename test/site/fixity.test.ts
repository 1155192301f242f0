import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arshif, arshifBuild, expectFullBuild } from "../support/builds.ts";
import { type Served, serveFolder } from "../support/server.ts";
import { article, configuration, makeSite, removeSite, SITE, type Site } from "../support/site.ts";

const MARKET = "2019/08/07/سوق/";
const KEY = generateKeyPairSync("ed25519");
const ENV = {
  ARSHIF_FIXITY_KEY: KEY.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
};

let site: Site;
let served: Served;

beforeAll(async () => {
  site = makeSite({
    "eleventy.config.js": configuration(`{ ${SITE}, fixity: true }`),
    "articles/2019-08-07-سوق.md": article(
      "title: سوق المدينة\ndate: 2019-08-07",
      "عاد **الباعة** إلى BBC[^1].\n\n> [!WARNING]\n> حذار.\n\n- بند\n- آخر\n\n[^1]: هامش.",
    ),
    "articles/2020-01-01-جسر.md": article("title: جسر\ndate: 2020-01-01", "نص الجسر."),
    "key.pem": KEY.publicKey.export({ type: "spki", format: "pem" }),
    "other.pem": generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }),
  });
  const { code, printed } = await arshifBuild(site, [], ENV);
  expect(code, printed).toBe(0);
  served = await serveFolder(path.join(site.folder, "_site"), { prefix: "/archive/" });
});
afterAll(async () => {
  await served.close();
  removeSite(site);
});

const verify = (...args: readonly string[]) => arshif(site, ["verify", ...args]);
const hashes = () => JSON.parse(site.output("fixity.json")).articles as Record<string, string>;
const page = () => path.join(site.folder, "_site", MARKET, "index.html");

/** What is found while a file of the site is changed, or gone. */
async function whileChanged(file: string, change: (text: string) => string | undefined) {
  const place = path.join(site.folder, "_site", file);
  const before = fs.readFileSync(place, "utf8");
  const after = change(before);
  if (after === undefined) fs.rmSync(place);
  else fs.writeFileSync(place, after);
  try {
    return await verify("_site");
  } finally {
    fs.writeFileSync(place, before);
  }
}

describe("a site that publishes hashes of its texts", () => {
  test("gives what any program can work out again", () => {
    const file = path.join(site.folder, "_site", MARKET, "text.txt");
    expect(fs.readFileSync(file, "utf8")).toBe(
      "سوق المدينة\n\nعاد الباعة إلى BBC.\nتحذير\nحذار.\nبند\nآخر\nهامش.\n",
    );
    const hash = hashes()[`/${MARKET}`];
    expect(execFileSync("sha256sum", [file], { encoding: "utf8" }).slice(0, 64)).toBe(hash);
    expect(fs.readFileSync(page(), "utf8")).toContain(`sha256:${hash}`);
    expect(site.output(`${MARKET}citation.ris`)).toContain(`N1  - sha256:${hash}`);
  });

  test("is found as it was published, in its folder and at its address", async () => {
    const key = await verify("_site", "--key", "key.pem");
    expect(key.printed).toMatch(
      /^2 articles are as they were published\.\nThe hashes are of 2020-01-01\.\nThey are signed with your key \(SHA-256 [\da-f]{64}\)\.\n$/,
    );
    expect(key.code).toBe(0);
    const asked = await verify(served.url, "--allow-private", "--lang", "ar");
    expect(asked.printed).toContain("المقالات كما نُشرت، وعددها 2.");
    const one = await verify(`${served.url}${encodeURI(MARKET)}`, "--allow-private");
    expect(one.printed).toContain("The article is as it was published.");
  });

  test.each([
    [
      "a word of a page",
      `${MARKET}index.html`,
      "الباعة",
      "اللصوص",
      "The page does not show «عاد الباعة إلى BBC.».",
    ],
    [
      "a paragraph more",
      `${MARKET}index.html`,
      "<li>آخر",
      "<li>كذب.</li><li>آخر",
      "The page shows «كذب.», which was not published.",
    ],
    ["a text", `${MARKET}text.txt`, "بند", "باب", "The text is not the one that was published."],
    [
      "the hashes",
      "fixity.json",
      "2020-01-01",
      "2020-01-02",
      "The hashes were not signed with this key.",
    ],
    ["no hashes", "fixity.json", "sha256", "md5", "The file is no list of hashes."],
  ])("is found changed: %s", async (_, file, from, to, told) => {
    const { code, printed } = await whileChanged(file, (text) => text.replaceAll(from, to));
    expect(printed).toContain(told);
    expect(code).toBe(1);
  });

  test("is found without a page, a text or its hashes, or with more", async () => {
    const gone = () => undefined;
    expect((await whileChanged(`${MARKET}index.html`, gone)).printed).toContain(
      "The page is missing.",
    );
    expect((await whileChanged(`${MARKET}text.txt`, gone)).printed).toContain(
      "The text is missing.",
    );
    expect((await whileChanged("fixity.json", gone)).printed).toContain("publishes no hashes");
    const more = path.join(site.folder, "_site/2021/زائد/text.txt");
    fs.mkdirSync(path.dirname(more), { recursive: true });
    fs.writeFileSync(more, "زائد");
    expect((await verify("_site", "--lang", "ar")).printed).toContain("لا تذكر هذا النص أي قائمة");
    fs.rmSync(path.join(site.folder, "_site/2021"), { recursive: true });
  });

  test("is told of keys and places that are none", async () => {
    expect((await verify("_site", "--key", "other.pem")).printed).toContain(
      "not signed with this key",
    );
    expect(await verify("_site", "--key", "none.pem")).toMatchObject({ code: 2 });
    expect(await verify("none")).toMatchObject({ code: 2 });
    expect(await verify("http://127.0.0.1:1/")).toMatchObject({ code: 1 });
    const { code, printed } = await arshifBuild(site, [], { ARSHIF_FIXITY_KEY: "كلمة سرية" });
    expect(printed).toContain("The variable ARSHIF_FIXITY_KEY holds no key of Ed25519");
    expect(printed).not.toContain("سرية");
    expect(code).toBe(1);
  });

  test("has the hash of the text alone: a new theme changes none, a new word its own", async () => {
    const before = hashes();
    site.write("_includes/arshif/parts/share.njk", "شارك");
    site.write(
      "articles/2020-01-01-جسر.md",
      article("title: جسر\ndate: 2020-01-01", "نص الجسر الجديد."),
    );
    await expectFullBuild(site, () => arshifBuild(site));
    expect(hashes()[`/${MARKET}`]).toBe(before[`/${MARKET}`]);
    expect(hashes()["/2020/01/01/جسر/"]).not.toBe(before["/2020/01/01/جسر/"]);
    expect(site.outputs()).not.toContain("fixity.json.sig");
    expect((await verify("_site")).printed).toContain("Nobody has signed them.");
  });
});
