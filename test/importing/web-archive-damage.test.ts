import path from "node:path";
import zlib from "node:zlib";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebArchive } from "../../plugin/importing/web-archive/index.ts";
import { growthOfAnswers, LINEAR } from "../support/growth.ts";
import { Importing } from "./importing.ts";
import { compressed, INFO, page, response, SITE, zipOf } from "./web-archives.ts";

let project: Importing;
beforeEach(() => {
  project = new Importing();
});
afterEach(() => project.remove());

const written = (name: string, bytes: Buffer) => project.source(name, bytes);

async function imported(places: readonly string[]) {
  const source = new WebArchive(places, "Asia/Baghdad");
  try {
    const report = await project.run(source);
    return { report, ...JSON.parse(report.json) };
  } finally {
    source.close();
  }
}

describe("damage is told with its place, and the rest goes on", () => {
  const first = response(`${SITE}/1/`, page("الأول"));
  const last = response(`${SITE}/3/`, page("الثالث"));
  const middle = response(`${SITE}/2/`, page("الثاني"));
  const lying = (by: number) => {
    const record = middle.toString("utf8");
    const length = Number(/Content-Length: (\d+)/.exec(record)?.[1]);
    return Buffer.from(record.replace(/Content-Length: \d+/, `Content-Length: ${length + by}`));
  };
  const gz = (bytes: Buffer) => zlib.gzipSync(bytes);
  const flipped = (bytes: Buffer, at: number) => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 0xff;
    return copy;
  };
  const bomb = gz(
    Buffer.concat([
      Buffer.from(
        response(`${SITE}/2/`, "")
          .toString()
          .replace("Content-Length: ", "Content-Length: 9999999"),
      ),
      Buffer.alloc(80 * 1024 * 1024),
    ]),
  );

  test.each([
    ["a record that says that it is longer", false, lying(500)],
    ["a record that says that it is shorter", false, lying(-50)],
    ["a record that says that it is longer than its file", false, lying(1e14)],
    [
      "a record that does not say how long it is",
      false,
      Buffer.from("WARC/1.0\r\nA: b\r\n\r\nنص\r\n"),
    ],
    ["what is no record", false, Buffer.from("لا شيء\r\n".repeat(40))],
    ["a compressed record that says that it is longer", true, gz(lying(500))],
    ["a compressed record that says that it is shorter", true, gz(lying(-50))],
    ["a member that is cut off", true, gz(middle).subarray(0, 300)],
    ["a member with a wrong byte", true, flipped(gz(middle), 200)],
    ["a member with a wrong checksum", true, flipped(gz(middle), gz(middle).length - 7)],
    ["a member that unpacks to very much", true, bomb],
    ["bytes that are no member", true, Buffer.from("لا شيء\r\n".repeat(40))],
    [
      "a member with an endless head",
      true,
      Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 0, 255, 255]),
    ],
  ])("%s", async (_, isCompressed, bytes) => {
    const around = [first, last].map((record) => (isCompressed ? gz(record) : record));
    const file = written(
      isCompressed ? "a.warc.gz" : "a.warc",
      Buffer.concat([around[0]!, bytes, around[1]!]),
    );
    const { report, faults } = await imported([file]);
    expect(project.articles).toEqual([
      "src/articles/2019/2019-08-07-الأول.md",
      "src/articles/2019/2019-08-07-الثالث.md",
    ]);
    expect(faults[0]).toContain(
      `${path.basename(file)}: at byte ${around[0]!.length.toLocaleString("en-GB")}, `,
    );
    expect(report.hasLosses).toBe(true);
  });

  test("a crawl that ends in the middle of a record", async () => {
    for (const whole of [Buffer.concat([first, middle]), compressed([first, middle])]) {
      const { faults } = await imported([
        written("a.warc.gz", whole.subarray(0, whole.length - 100)),
      ]);
      expect(project.articles).toHaveLength(1);
      expect(faults).toHaveLength(1);
    }
  });

  test("a page that its crawler has cut off is told, and a film is not", async () => {
    const fields = { "WARC-Truncated": "length" };
    const { faults } = await imported([
      written(
        "a.warc",
        Buffer.concat([
          response(`${SITE}/2/`, page("الثاني"), { fields }),
          first,
          response(`${SITE}/film.mp4`, "…", { type: "video/mp4", fields }),
        ]),
      ),
    ]);
    expect(faults).toEqual([
      "a.warc: at byte 0, the crawler cut it off (length): what stands there was left out.",
    ]);
  });

  test("a WACZ that is none, and one that is cut off", async () => {
    const whole = zipOf({ "archive/data.warc.gz": compressed([first]) });
    for (const bytes of [Buffer.from("PK\x03\x04"), whole.subarray(0, whole.length - 30)]) {
      const { faults } = await imported([written("a.wacz", bytes)]);
      expect(faults[0]).toMatch(/^a\.wacz: it is no whole WACZ \(.+\)\.$/);
    }
  });
});

test("whatever bytes a file has, it is read to its end, in time that grows with it", async () => {
  const whole = compressed([INFO, response(`${SITE}/1/`, page("خبر")), INFO]);
  const plain = zlib.gunzipSync(whole);
  const parts = fc.oneof(
    fc.constantFrom(whole, plain, Buffer.from("WARC/1.0\r\n"), Buffer.of(0x1f, 0x8b, 8)),
    fc
      .tuple(fc.nat(plain.length), fc.nat(plain.length))
      .map(([one, other]) => plain.subarray(one, other)),
    fc
      .tuple(fc.nat(whole.length), fc.nat(whole.length))
      .map(([one, other]) => whole.subarray(one, other)),
    fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { maxLength: 8 }), async (bytes) => {
      await imported([written("a.warc", Buffer.concat(bytes))]);
    }),
    { numRuns: 50 },
  );
  const liar = Buffer.from("WARC/1.0\r\nContent-Length: 100000\r\n\r\n");
  const member = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1, 255, 127, 0, 128, ...liar]);
  for (const part of [liar, member, Buffer.of(0x1f, 0x8b, 8, 0)]) {
    const grown = await growthOfAnswers(
      (size) => imported([written("a.warc", Buffer.alloc(size * part.length, part))]),
      1000,
    );
    expect(grown).toBeLessThan(LINEAR);
  }
});
