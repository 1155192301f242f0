import { describe, expect, test } from "vitest";
import { readArguments } from "../../plugin/cli/arguments.ts";
import { UsageError } from "../../plugin/cli/command.ts";
import { COMMANDS } from "../../plugin/cli/commands.ts";

const NAMES = COMMANDS.map(({ name }) => name);

const DEFAULTS = {
  articles: undefined,
  topics: undefined,
  zone: "Asia/Baghdad",
  count: 50,
  fields: [],
};

/** The one line that a wrong command line is answered with. */
function answer(line: readonly string[]): string {
  try {
    readArguments(line);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error(`Understood after all: ${line.join(" ")}`);
}

describe("a command line", () => {
  test("has defaults for everything but the command", () => {
    expect(readArguments(["topics", "suggest"])).toMatchObject({
      command: "topics suggest",
      settings: DEFAULTS,
    });
  });

  test("says where the articles and topics are and how many proposals are wanted", () => {
    const line =
      "topics --articles محتوى/أخبار suggest --topics=مواضيع.yaml --zone Africa/Cairo --count 7 --field editor --field desk";
    expect(readArguments(line.split(" "))).toMatchObject({
      command: "topics suggest",
      settings: {
        articles: "محتوى/أخبار",
        topics: "مواضيع.yaml",
        zone: "Africa/Cairo",
        count: 7,
        fields: ["editor", "desk"],
      },
    });
  });

  test("asks for a build", () => {
    expect(readArguments(["build"])).toMatchObject({
      command: "build",
      settings: { configuration: undefined, byContent: false, why: [] },
    });
    const line = "build --config .eleventy.ts --hash --jobs 3 --why /2019/ --why=/x/";
    expect(readArguments(line.split(" "))).toMatchObject({
      command: "build",
      settings: {
        configuration: ".eleventy.ts",
        byContent: true,
        jobs: 3,
        why: ["/2019/", "/x/"],
      },
    });
  });

  test("takes a value that begins with - after =, and the last of two values", () => {
    const asked = readArguments([
      "topics",
      "suggest",
      "--articles=-أخبار",
      "--count=3",
      "--count=4",
    ]);
    expect(asked).toMatchObject({ settings: { articles: "-أخبار", count: 4 } });
  });

  test.each([
    ["--help", "help"],
    ["-h", "help"],
    ["topics --help", "help"],
    ["topics suggest --help --version", "help"],
    ["--version", "version"],
  ])("%s asks for the %s", (line, command) => {
    expect(readArguments(line.split(" "))).toMatchObject({ command });
  });
});

describe("a wrong command line is answered with the cure", () => {
  const command = `Write arshif ${NAMES.slice(0, -1).join(", arshif ")} or arshif ${NAMES.at(-1)}, or arshif --help for its options.`;

  test.each([
    [[], `No command is named. ${command}`],
    [["foo"], `There is no command «foo». ${command}`],
    [
      ["topics"],
      "There is no command «topics». Write arshif topics suggest, or arshif --help for its options.",
    ],
    [
      ["export"],
      "There is no command «export». Write arshif export bag, arshif export wacz, arshif export dataset or arshif export search, or arshif --help for its options.",
    ],
    [
      ["topic", "sugest"],
      "There is no command «topic sugest». Write arshif topics suggest, or arshif --help for its options.",
    ],
    [["topics", "suggest", "أخبار"], `There is no command «topics suggest أخبار». ${command}`],
    [
      ["topics", "suggest", "--", "--help"],
      `There is no command «topics suggest --help». ${command}`,
    ],
    [
      ["topics", "suggest", "--articels", "x"],
      "There is no option «--articels». Write --articles.",
    ],
    [["--hepl"], "There is no option «--hepl». Write --help."],
    [
      ["topics", "suggest", "-x"],
      expect.stringMatching(
        /^There is no option «-x». The options are --.*--config, .*--topics, .*--help, --version\.$/,
      ),
    ],
    [
      ["topics", "suggest", "--constructor=1"],
      expect.stringMatching(/^There is no option «--constructor». The options are --/),
    ],
    [
      ["topics", "suggest", "--topics"],
      "The option --topics has no value. Write it after the option's name.",
    ],
    [
      ["topics", "suggest", "--articles", "--count", "3"],
      "The option --articles has no value. Write it after the option's name.",
    ],
    [
      ["topics", "suggest", "--articles="],
      "The option --articles has no value. Write it after the option's name.",
    ],
    [
      ["build", "--zone", "UTC"],
      "The command arshif build has no option --zone. Its options are --changes, --config, --hash, --jobs, --lang, --shard, --shards, --why.",
    ],
    [
      ["topics", "suggest", "--hash"],
      "The command arshif topics suggest has no option --hash. Its options are --articles, --topics, --zone, --count, --field, --lang.",
    ],
    [["--help=نعم"], "The option --help takes no value. Write --help alone."],
    [
      ["topics", "suggest", "--zone", "بغداد"],
      "The option --zone is no time zone; it is «بغداد». Write an IANA name: --zone Asia/Baghdad.",
    ],
  ])("%j", (line, expected) => {
    expect(answer(line)).toEqual(expected);
  });

  test.each(["0", "-3", "2.5", "1001", "1e2", "٥", "خمسة"])("--count %s", (count) => {
    expect(answer(["topics", "suggest", "--count", count])).toBe(
      `The option --count is no whole number from 1 to 1000; it is «${count}». Write --count 50.`,
    );
  });
});

test("a part of a build, a plan and the putting together of parts are asked for", () => {
  expect(readArguments(["build", "--shard", "3/8"])).toMatchObject({
    command: "build",
    settings: { part: { number: 3, of: 8 } },
  });
  expect(readArguments(["plan", "--config", "a.mjs"])).toMatchObject({
    command: "plan",
    settings: { configuration: "a.mjs" },
  });
  expect(readArguments(["merge"])).toMatchObject({ command: "merge" });
  expect(answer(["merge", "--config", "a.mjs"])).toBe(
    "The command arshif merge has no option --config. Its options are --changes.",
  );
});

test("how many parts there are belongs to a part that the system gives", () => {
  expect(answer(["build", "--shards", "8"])).toBe(
    "The option --shards belongs to --shard auto. Write --shard auto.",
  );
  expect(answer(["build", "--shard", "3/8", "--shards", "8"])).toBe(
    "The option --shards belongs to --shard auto. Write --shard auto.",
  );
  expect(answer(["build", "--shard", "auto", "--shards", "many"])).toBe(
    "The option --shards is no whole number from 1 to 100000; it is «many». Write --shards 8.",
  );
});

test.each(["0/8", "9/8", "3", "3/0", "a/b", "3 of 8", "auto/8", "1/100001"])(
  "%s is no part",
  (part) => {
    expect(answer(["build", "--shard", part])).toBe(
      `The option --shard names no part; it is «${part}». Write the part's number and how many there are: --shard 3/8.`,
    );
  },
);

test.each(["0", "100", "two", "1.5"])("%s is no number of jobs", (jobs) => {
  expect(answer(["build", "--jobs", jobs])).toBe(
    `The option --jobs is no whole number from 1 to 99; it is «${jobs}». Write --jobs 2.`,
  );
});
