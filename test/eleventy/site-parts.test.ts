import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { archiveHash } from "../../plugin/eleventy/site-parts.ts";
import { readOptions } from "../../plugin/options.ts";
import { createSite } from "../../plugin/site/site.ts";

const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-parts-"));
afterAll(() => fs.rmSync(root, { recursive: true }));

test("a topic registry saved after it was read is news to the next build, not to this one", () => {
  const registry = path.join(root, "topics.yaml");
  fs.mkdirSync(path.join(root, "src/articles"), { recursive: true });
  fs.writeFileSync(
    path.join(root, "src/articles/سوق.md"),
    "---\ntitle: سوق\ndate: 2020-01-02\ntopics: اقتصاد\n---\nنص.\n",
  );
  fs.writeFileSync(registry, "- id: economy\n  name: اقتصاد\n");
  const options = readOptions({
    site: { title: "أرشيف", url: "https://example.org/" },
    topics: "topics.yaml",
  });
  const { source } = createSite(options, {
    root,
    input: "./src/",
    pathPrefix: "/",
    isPrefixedLater: () => false,
    icon: "/icon.svg",
    copied: () => ({ files: [], isUnsure: false }),
    showsMore: () => false,
  });
  source.load(false);
  const before = archiveHash(source);
  fs.writeFileSync(registry, "- id: economy\n  name: مال وأعمال\n  aliases: [اقتصاد]\n");
  expect(archiveHash(source)).toBe(before);
  source.load(false);
  expect(archiveHash(source)).not.toBe(before);
});
