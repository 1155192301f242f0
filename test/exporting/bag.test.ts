import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkBag } from "../../plugin/exporting/bag/check-bag.ts";
import { sameOnOtherDisks, unkeepable } from "../../plugin/exporting/bag/file-names.ts";
import { manifestText, readManifest } from "../../plugin/exporting/bag/manifest.ts";
import { infoText, readInfo } from "../../plugin/exporting/bag/tag-files.ts";
import { type BagFile, writeBag } from "../../plugin/exporting/bag/write-bag.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-bag-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const PAYLOAD: readonly BagFile[] = [
  { path: "site/2019/08/07/داعش-يعاود-الظهور/index.html", text: ["<p>نص", " الخبر.</p>"] },
  { path: "site/50%.html", text: ["نصف"] },
  { path: "site/index.html", text: ["<h1>أرشيف</h1>"] },
];

function packed(name = "bag", payload = PAYLOAD): string {
  const bag = path.join(folder, name);
  writeBag(bag, payload, ({ bytes, files }) => ({
    "bag-info.txt": infoText([["Payload-Oxum", `${bytes}.${files}`]]),
    "README.txt": "حزمة\n",
  }));
  return bag;
}

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

const told = (bag: string) =>
  checkBag(bag).faults.map(({ file, line, field, message }) =>
    [file, line, field, message].filter((part) => part !== undefined).join(" "),
  );

describe("a bag", () => {
  test("has the two lines, its manifests and its payload, Arabic names as they are", () => {
    const bag = packed();
    const read = (name: string) => fs.readFileSync(path.join(bag, name), "utf8");
    expect(fs.readdirSync(bag).sort()).toEqual([
      ...["README.txt", "bag-info.txt", "bagit.txt", "data"],
      ...["manifest-sha512.txt", "tagmanifest-sha512.txt"],
    ]);
    expect(read("bagit.txt")).toBe("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    expect(read("bag-info.txt")).toBe("Payload-Oxum: 48.3\n");
    expect(read("manifest-sha512.txt").replace(/[\da-f]{128}/g, "…")).toBe(
      "…  data/site/2019/08/07/داعش-يعاود-الظهور/index.html\n…  data/site/50%25.html\n…  data/site/index.html\n",
    );
    expect(checkBag(bag)).toEqual({ files: 3, algorithms: ["sha512"], faults: [] });
  });

  test("is whole to a program that knows nothing of bags", () => {
    const bag = packed(
      "bag",
      PAYLOAD.filter(({ path: name }) => !name.includes("%")),
    );
    for (const manifest of ["manifest-sha512.txt", "tagmanifest-sha512.txt"]) {
      execFileSync("sha512sum", ["--strict", "--quiet", "-c", manifest], { cwd: bag });
    }
  });

  test("has the same bytes in whatever order its files come", () => {
    const one = packed("one");
    const other = packed("other", [...PAYLOAD].reverse());
    for (const name of ["manifest-sha512.txt", "tagmanifest-sha512.txt", "bag-info.txt"]) {
      expect(fs.readFileSync(path.join(other, name), "utf8")).toBe(
        fs.readFileSync(path.join(one, name), "utf8"),
      );
    }
  });
});

describe("a check", () => {
  test("tells of every file that is not as it was packed", () => {
    const bag = packed();
    write(path.join(bag, "data/site/index.html"), "<h1>عنوان غيره</h1>");
    write(path.join(bag, "data/دخيل.txt"), "دخيل");
    fs.rmSync(path.join(bag, "data/site/50%.html"));
    fs.symlinkSync("/etc", path.join(bag, "data/أبعد"));
    write(path.join(bag, "README.txt"), "غيرها");
    expect(told(bag).sort()).toEqual([
      "README.txt It has another checksum than tagmanifest-sha512.txt says.",
      "bag-info.txt Payload-Oxum It says «48.3»; the bag carries 59 bytes in 3 files.",
      "data/site/50%.html It stands in manifest-sha512.txt, and there is no such file.",
      "data/site/index.html It has another checksum than manifest-sha512.txt says.",
      "data/أبعد It is no file but leads elsewhere, and was not read.",
      "data/دخيل.txt It stands in the bag and not in manifest-sha512.txt.",
    ]);
  });

  test.each([
    [
      "a mark of the order of bytes",
      "\uFEFFBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
      1,
    ],
    ["another order", "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n", 1],
    ["one line", "BagIt-Version: 1.0\n", 2],
    ["a third line", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nمزيد\n", 3],
  ])("tells of a declaration with %s", (_, text, line) => {
    const bag = packed();
    write(path.join(bag, "bagit.txt"), text);
    expect(told(bag)[0]).toBe(
      `bagit.txt ${line} The declaration is not the two lines that a bag has.`,
    );
  });

  test("tells of a folder that is no bag, and of one that is not there", () => {
    const none = ["bagit.txt There is no bagit.txt: the folder is no bag."];
    expect(told(folder)).toEqual(none);
    expect(told(path.join(folder, "nowhere"))).toEqual(none);
  });

  test("reads nothing outside of the bag, whatever a manifest names", () => {
    const bag = packed();
    write(path.join(folder, "outside.txt"), "خارج");
    const sum = "0".repeat(128);
    const names = [
      "../outside.txt",
      "/etc/passwd",
      "~root/.profile",
      "C:\\x",
      "data/../../outside.txt",
    ];
    fs.appendFileSync(
      path.join(bag, "manifest-sha512.txt"),
      names.map((name) => `${sum}  ${name}\n`).join(""),
    );
    const found = told(bag).filter((fault) => fault.includes("no such file"));
    expect(found).toHaveLength(names.length);
  });

  test("knows a file by its name in either form of Unicode, as disks of Apple rewrite it", () => {
    const bag = packed("bag", [{ path: "أخبار.html", text: ["أ"] }]);
    const name = path.join(bag, "data/أخبار.html");
    fs.renameSync(name, path.join(bag, `data/${"أخبار.html".normalize("NFD")}`));
    expect(told(bag)).toEqual([]);
  });

  test("takes bags of other programs: older versions, other checksums, stars, folded lines", () => {
    const bag = path.join(folder, "old");
    write(
      path.join(bag, "bagit.txt"),
      "BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n",
    );
    write(path.join(bag, "data/a.txt"), "a");
    write(path.join(bag, "manifest-md5.txt"), "0CC175B9C0F1B6A831C399E269772661 *./data/a.txt\r\n");
    write(
      path.join(bag, "bag-info.txt"),
      "Source-Organization: دار\r\n  الكتب\r\nPayload-Oxum: 1.1\r\n",
    );
    expect(checkBag(bag)).toEqual({ files: 1, algorithms: ["md5"], faults: [] });
    write(path.join(bag, "manifest-crc32.txt"), "e8b7be43  data/a.txt\n");
    expect(told(bag)).toEqual([
      "manifest-crc32.txt Its checksums are of a kind that is not known.",
    ]);
  });
});

test("whatever paths a manifest names, it is read as it was written", () => {
  const name = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .map((text) => `data/${text.replace(/[\0/]/g, "ب").toWellFormed()}`);
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 8 }), (paths) => {
      const sums = new Map(paths.map((file, place) => [file, `${place}`.padStart(128, "a")]));
      const { checksums, wrong } = readManifest(manifestText(sums));
      expect(wrong).toEqual([]);
      expect(new Map([...checksums].sort())).toEqual(new Map([...sums].sort()));
    }),
  );
});

test("what a bag says of itself is folded and read again", () => {
  const long = "أرشيف يضم مقالات صحيفة صدرت في بغداد بين عامي 2013 و2025 ".repeat(4).trim();
  const text = infoText([
    ["External-Description", `${long}\n`],
    ["Contact-Name", undefined],
    ["External-Identifier", "https://example.org/"],
  ]);
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(79);
  expect(Object.fromEntries(readInfo(text))).toEqual({
    "external-description": [long],
    "external-identifier": ["https://example.org/"],
  });
});

test("two files that are one on another disk are refused, and names that some disk cannot keep are named", () => {
  const decomposed = "أخبار.html".normalize("NFD");
  expect(
    sameOnOtherDisks(["أخبار.html", decomposed, "A.html", "a.html", "ب"]).map(({ file }) => file),
  ).toEqual([decomposed, "a.html"]);
  const long = `${"خ".repeat(130)}/index.html`;
  expect(unkeepable(["خبر/index.html", "con.txt", "a:b", "نقطة.", long, "what?", "aux/a"])).toEqual(
    ["con.txt", "a:b", "نقطة.", long, "what?", "aux/a"],
  );
});
