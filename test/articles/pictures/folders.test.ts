import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { Folders } from "../../../plugin/articles/pictures/folders.ts";

const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-folders-"));
const root = path.join(folder, "project");
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

fs.mkdirSync(path.join(root, "صور/2020"), { recursive: true });
fs.writeFileSync(path.join(root, "صور/2020/أ.jpg"), "");
fs.writeFileSync(path.join(folder, "سر.jpg"), "");
for (const [link, target] of [
  ["داخل.jpg", "صور/2020/أ.jpg"],
  ["خارج.jpg", "../سر.jpg"],
  ["مقطوع.jpg", "لا-شيء.jpg"],
  ["مجلد", "صور"],
  ["المشروع-كله", ".."],
  ["دائرة", "دائرة"],
] as const) {
  fs.symlinkSync(target, path.join(root, link));
}

test.each([
  ["صور/2020/أ.jpg", { file: "صور/2020/أ.jpg" }],
  ["صور/./2020/../2020/أ.jpg".normalize("NFD"), { file: "صور/2020/أ.jpg" }],
  ["داخل.jpg", { file: "داخل.jpg" }],
  ["مجلد/2020/أ.jpg", { file: "مجلد/2020/أ.jpg" }],
  ["مجلد/2020", { problem: "no file" }],
  ["صور/2020", { problem: "no file" }],
  ["صور/2020/أ.jpg/x", { problem: "missing" }],
  ["صور/أ.jpg", { problem: "missing" }],
  ["مقطوع.jpg", { problem: "missing" }],
  ["دائرة", { problem: "missing" }],
  ["خارج.jpg", { problem: "outside" }],
  ["المشروع-كله/سر.jpg", { problem: "outside" }],
  ["../سر.jpg", { problem: "outside" }],
  ["صور/../../سر.jpg", { problem: "outside" }],
  ["/etc/hostname", { problem: "outside" }],
])("%s", (name, found) => {
  expect(new Folders(root).find(name)).toEqual(found);
});

test("a folder of the site may stand outside of the project, and nothing beside it", () => {
  const folders = new Folders(path.join(root, "مجلد"), ["../صور"]);
  expect(folders.find("../صور/2020/أ.jpg")).toEqual({ file: "../صور/2020/أ.jpg" });
  expect(folders.find("../صور/../داخل.jpg")).toEqual({ problem: "outside" });
});
