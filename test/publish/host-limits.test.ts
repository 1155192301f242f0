import { describe, expect, test } from "vitest";
import { HOSTS, hostWarnings, type OutputFile } from "../../plugin/publish/host-limits.ts";

function files(count: number, name = (index: number) => `${index}.html`, size = 10): OutputFile[] {
  return Array.from({ length: count }, (_, index) => ({ path: name(index), size }));
}

const RULE = "/a /b/ 301\n";

describe("a site within its host's limits", () => {
  test.each([undefined, ...HOSTS])("hears nothing of them: %s", (host) => {
    expect(hostWarnings(host, files(20_000), RULE.repeat(1000))).toEqual([]);
  });
});

describe("a site beyond them hears what to do", () => {
  test("on Cloudflare Pages, with more files than it takes", () => {
    const many = [
      ...files(6000, (index) => `2019/${index}/index.html`),
      ...files(6000, (index) => `2019/${index}/citation.bib`),
      ...files(6000, (index) => `2019/${index}/citation.ris`),
      ...files(6000, (index) => `2019/${index}/citation.json`),
      ...files(300, (index) => `topics/t${index}/feed.xml`),
    ];
    expect(hostWarnings("cloudflare", many)).toEqual([
      "Cloudflare Pages takes 20,000 files, and the site has 24,300. Set options: cite: { files: false } saves 18,000, feeds: { topics: false } saves 300, a larger lists: { size } saves pages of lists; or publish it on another host.",
    ]);
    expect(hostWarnings("cloudflare-paid", many)).toEqual([]);
    expect(hostWarnings("cloudflare-paid", files(100_001))[0]).toMatch(/100,000 files/);
  });

  test("on Cloudflare Pages, with a file larger than it takes", () => {
    const MIB = 1024 * 1024;
    const large = [
      { path: "a.mp4", size: 25 * MIB },
      { path: "b.mp4", size: 25 * MIB + 1 },
    ];
    const [warning, ...others] = hostWarnings("cloudflare", large);
    expect(others).toEqual([]);
    expect(warning).toMatch(/^Cloudflare Pages takes files of up to 25 MiB: b\.mp4\. Make it/);
  });

  test("on Netlify, with more files in a folder than it takes", () => {
    const flat = files(54_001, (index) => `sources/${index}.html`);
    expect(hostWarnings("netlify", flat)).toEqual([
      "Netlify takes 54,000 files in a folder, and /sources/ has 54,001. Spread them over several folders.",
    ]);
    const spread = files(100_000, (index) => `${index % 2}/${index}.html`);
    expect(hostWarnings("netlify", spread)).toEqual([]);
  });

  test("on GitHub Pages, when it is larger than that takes", () => {
    expect(hostWarnings("github", files(1000, undefined, 1_000_000))).toEqual([]);
    expect(hostWarnings("github", files(1001, undefined, 1_000_000))[0]).toMatch(
      /^GitHub Pages takes sites of up to 1,000 MB, and this one has 1,001\./,
    );
  });

  test.each([
    ["cloudflare", 2000],
    ["gitlab", 1000],
  ] as const)("on %s, with more redirects than it takes", (host, most) => {
    expect(hostWarnings(host, [], `# ours\n\n${RULE.repeat(most)}`)).toEqual([]);
    expect(hostWarnings(host, [], RULE.repeat(most + 1))[0]).toMatch(
      /redirects, and the site has [\d,]+1\. Keep those .+ redirects: \{ pages: true \}\.$/,
    );
  });

  test("with a redirect longer than Cloudflare Pages takes, or a file larger than GitLab Pages", () => {
    const long = `/${"%D8%A7".repeat(170)} /a/ 301\n`;
    expect(hostWarnings("cloudflare", [], long)[0]).toMatch(
      /redirects of 1,000 characters, and 1 are longer: \/%D8%A7/,
    );
    expect(hostWarnings("gitlab", [], long.repeat(100))[0]).toMatch(/_redirects of 64 KiB, and/);
    expect(hostWarnings("netlify", [], long.repeat(100))).toEqual([]);
  });

  test.each([undefined, ...HOSTS])("with a name that no file system takes: %s", (host) => {
    const named = (letters: number) => files(1, () => `2019/${"ض".repeat(letters)}/index.html`);
    expect(hostWarnings(host, named(127))).toEqual([]);
    expect(hostWarnings(host, named(128))[0]).toMatch(
      /^A file's name may have 255 bytes, 127 Arabic/,
    );
  });

  test("with some of many files named", () => {
    const long = files(10, (index) => `${"x".repeat(255)}${index}`);
    expect(hostWarnings(undefined, long)[0]).toMatch(/x0, x+1, x+2 and 7 more\. Shorten/);
  });
});
