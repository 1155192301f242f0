import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inArabic } from "../../plugin/articles/arabic/index.ts";
import { askAddress } from "../../plugin/cli/check/external/ask-address.ts";
import { checkOutside } from "../../plugin/cli/check/external/index.ts";
import { askPolitely } from "../../plugin/cli/check/external/polite-queue.ts";
import { goodArticle } from "../articles/reading.ts";

let server: http.Server;
let origin: string;
let asked: string[];
let agents: Set<string | undefined>;
let root: string;
const WAYBACK = process.env.ARSHIF_WAYBACK;

/** A host that answers as a path says: `/301/new/404` leads for good to `/404`. */
function answer(request: http.IncomingMessage, response: http.ServerResponse): void {
  const url = request.url ?? "";
  asked.push(`${request.method} ${url}`);
  agents.add(request.headers["user-agent"]);
  const [, first = "200", ...rest] = (url.split("?")[0] ?? "").split("/");
  if (first === "wayback") {
    const about = new URL(url, origin).searchParams.get("url") ?? "";
    const copy = `http://web.archive.org/web/20190807000000/${about}`;
    const closest = { available: true, url: copy, status: "200" };
    const snapshots = about.includes("copied") ? { closest } : {};
    response.end(JSON.stringify({ url: about, archived_snapshots: snapshots }));
  } else if (first === "slow") return;
  else if (first === "no-head") response.writeHead(request.method === "HEAD" ? 404 : 200).end();
  else if (first === "loop") response.writeHead(302, { location: url }).end();
  else if (/^30[12378]$/.test(first)) {
    response.writeHead(Number(first), { location: `/${rest.join("/")}` }).end();
  } else response.writeHead(Number(first)).end("نص");
}

beforeEach(async () => {
  asked = [];
  agents = new Set();
  server = http.createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.ARSHIF_WAYBACK = `${origin}/wayback`;
  root = fs.mkdtempSync(path.join(os.tmpdir(), "arshif-external-"));
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
  fs.rmSync(root, { recursive: true });
  if (WAYBACK === undefined) delete process.env.ARSHIF_WAYBACK;
  else process.env.ARSHIF_WAYBACK = WAYBACK;
});

const RULES = { allowsPrivate: true, patience: 400, userAgent: "arshif/1 (checks links)" };
const SETTINGS = { allowsPrivate: true, patience: 400, pause: 1 };

/** What was found of a text's links, without where they stand. */
async function outside(text: string, fields = "") {
  const article = goodArticle(`---\ntitle: خبر\ndate: 2019-08-07\n${fields}---\n\n${text}\n`);
  return checkOutside(root, [article], "https://example.org/", SETTINGS);
}

describe("an address of another site", () => {
  test.each([
    ["/200", { state: "alive" }],
    ["/no-head", { state: "alive" }],
    ["/302/200", { state: "alive" }],
    ["/301/200/جديد", { state: "moved", to: "/200/جديد" }],
    ["/308/301/200/x", { state: "moved", to: "/200/x" }],
    ["/301/302/200/x", { state: "moved", to: "/302/200/x" }],
    ["/302/301/200/x", { state: "alive" }],
    ["/404", { state: "dead", why: "the host answers 404" }],
    ["/410", { state: "dead", why: "the host answers 410" }],
    ["/301/404", { state: "dead", why: "the host answers 404" }],
    ["/403", { state: "unsure", why: "the host answers 403", isBusy: false }],
    ["/429", { state: "unsure", why: "the host answers 429", isBusy: true }],
    ["/500", { state: "unsure", why: "the host answers 500", isBusy: false }],
    ["/slow", { state: "unsure", why: "the host does not answer in time", isBusy: true }],
    ["/loop", { state: "unsure", why: "it leads on more than 10 times" }],
  ])("%s is told to be what it is", async (way, told) => {
    const to = "to" in told ? { to: new URL(told.to, origin).href } : {};
    expect(await askAddress(origin + encodeURI(way), RULES)).toEqual({ ...told, ...to });
    expect([...agents]).toEqual([RULES.userAgent]);
  });

  test("is gone with its host, and not asked for where its host is no public one", async () => {
    expect(await askAddress("http://host.invalid/", RULES)).toMatchObject({ state: /dead|unsure/ });
    for (const address of [origin, "http://localhost/", "http://[::1]/", "http://10.0.0.1/"]) {
      const answered = await askAddress(address, { ...RULES, allowsPrivate: false });
      expect(answered).toEqual({ state: "unsure", why: "its host is private" });
    }
    const inward = `${origin}/301/200`;
    expect(await askAddress(inward, { ...RULES, allowsPrivate: false })).toMatchObject({
      state: "unsure",
    });
    expect(asked).toEqual([]);
  });
});

test("hosts are asked one address after the other, few at once, and left in peace when they are busy", async () => {
  const open = new Map<string, number>();
  let most = 0;
  const seen: string[] = [];
  const ask = async (address: string) => {
    const { host } = new URL(address);
    open.set(host, (open.get(host) ?? 0) + 1);
    expect(open.get(host)).toBe(1);
    most = Math.max(most, [...open.values()].filter((count) => count > 0).length);
    await new Promise((resolve) => setTimeout(resolve, 2));
    open.set(host, 0);
    seen.push(address);
    return host === "busy.example"
      ? ({ state: "unsure", why: "the host answers 429", isBusy: true } as const)
      : ({ state: "alive" } as const);
  };
  const addresses = [
    ...Array.from({ length: 9 }, (_, page) => `https://many.example/${page}`),
    ...Array.from({ length: 9 }, (_, page) => `https://busy.example/${page}`),
    ...Array.from({ length: 9 }, (_, host) => `https://${host}.example/`),
  ];
  const answers = await askPolitely(addresses, ask, { atOnce: 3, pause: 1, mostOfHost: 5 });
  expect(most).toBe(3);
  const ofHost = (host: string) => seen.filter((address) => address.includes(host)).length;
  expect([ofHost("many"), ofHost("busy"), seen.length]).toEqual([5, 2, 16]);
  expect(answers.size).toBe(16);
});

test("what articles link to is told with its line, its new address and its archived copy", async () => {
  const text = [
    `[حي](${origin}/200) و[ميت](${origin}/404/copied#قسم)`,
    `[بلا نسخة](${origin}/410) و[منقول](${origin}/301/200/هناك)`,
    `![صورة](${origin}/404/a.jpg) و[ممنوع](${origin}/403)`,
    `[نفسه](https://example.org/لا-شيء/) و[بريد](mailto:a@b.example) و[مكرر](${origin}/404/copied)`,
  ].join("\n\n");
  const { faults, notices, unasked } = await outside(
    text,
    `originalUrl: ${origin}/404/copied/original\n`,
  );
  const copy = `https://web.archive.org/web/20190807000000/${origin}/404/copied`;
  const dead = faults.map(({ line, field, message, cure }) => [line, field, message, cure]);
  expect(dead).toEqual([
    [
      7,
      undefined,
      `The link «${origin}/404/copied» is dead: the host answers 404.`,
      `Write the copy that the Internet Archive has: ${copy}`,
    ],
    [
      9,
      undefined,
      `The link «${origin}/410» is dead: the host answers 410.`,
      "Correct the address or take it out; the Internet Archive has no copy of it.",
    ],
    [
      13,
      undefined,
      `The link «${origin}/404/copied» is dead: the host answers 404.`,
      `Write the copy that the Internet Archive has: ${copy}`,
    ],
    [
      11,
      undefined,
      `The link «${origin}/404/a.jpg» is dead: the host answers 404.`,
      "Correct the address or take it out; the Internet Archive has no copy of it.",
    ],
    [
      4,
      "originalUrl",
      `The link «${origin}/404/copied/original» is dead: the host answers 404.`,
      `Write archivedUrl: ${copy}/original`,
    ],
  ]);
  expect(notices.map(({ line, kind, cure }) => [line, kind, cure])).toEqual([
    [9, "external-moved", `Write its new address: ${origin}/200/${encodeURI("هناك")}`],
    [11, "external-unsure", "Open it yourself, or check again another day."],
  ]);
  expect(unasked).toBe(0);
  for (const finding of [...faults, ...notices]) {
    expect(inArabic(finding).message).toMatch(/^(?:الرابط|انتقلت|لا يُعرف)/);
    expect(inArabic(finding).cure).toMatch(/^(?:اكتب|صحح|افتحه)/);
    expect(inArabic(finding).message).not.toContain("host");
  }
  expect(asked.filter((line) => line.includes("wayback"))).toHaveLength(4);

  asked = [];
  expect(await outside(text, `originalUrl: ${origin}/404/copied/original\n`)).toEqual({
    faults,
    notices,
    unasked,
  });
  expect(asked).toEqual([]);
});

test("answers are believed for some days, and what nobody links to is forgotten", async () => {
  await outside(`[ميت](${origin}/404) [حي](${origin}/200)`);
  const file = path.join(root, ".cache/arshif/external.json");
  const kept = JSON.parse(fs.readFileSync(file, "utf8"));
  for (const known of Object.values<{ asked: number }>(kept)) known.asked -= 4 * 86_400_000;
  fs.writeFileSync(file, JSON.stringify(kept));
  asked = [];
  expect((await outside(`[ميت](${origin}/404) [حي](${origin}/200)`)).faults).toHaveLength(1);
  expect(asked.filter((line) => !line.includes("wayback"))).toEqual(["HEAD /404", "GET /404"]);
  await outside("لا رابط.");
  expect(fs.readFileSync(file, "utf8")).toBe("{}");
  fs.writeFileSync(file, "{ تالف");
  expect((await outside(`[ميت](${origin}/404)`)).faults).toHaveLength(1);
});

test("an archive that cannot be asked is said so, and asked again", async () => {
  process.env.ARSHIF_WAYBACK = `${origin}/500`;
  const first = await outside(`[ميت](${origin}/404/copied)`);
  expect(first.faults[0]?.cure).toMatch(/could not be asked for a copy\.$/);
  process.env.ARSHIF_WAYBACK = `${origin}/wayback`;
  const second = await outside(`[ميت](${origin}/404/copied)`);
  expect(second.faults[0]?.cure).toMatch(/^Write the copy/);
});
