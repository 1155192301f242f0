import os from "node:os";
import { defineConfig } from "vitest/config";

/** Tests that look at pages in a real browser; those of the theme look at one built archive. */
const BROWSER = [
  "test/browser/**/*.test.ts",
  "test/search/page/**/*.test.ts",
  "test/search/search.test.ts",
  "test/theme/**/*.test.ts",
];

/** Tests that start the command, or Eleventy, as processes of their own. */
const SITE = [
  "test/cli/topics-suggest.test.ts",
  "test/package/**/*.test.ts",
  "test/builds/**/*.test.ts",
  "test/publish/open-search.test.ts",
  "test/search/incremental.test.ts",
  "test/serve/**/*.test.ts",
  "test/site/**/*.test.ts",
];

/** Tests that start PostgreSQL, which no newcomer must have: `npm run test:postgres` and `.ci/run`. */
const POSTGRES = ["test/postgres/**/*.test.ts"];

/** One of them asks real articles, which are no part of the project: `ARSHIF_CORPUS` names their file. */
const REAL = process.env.ARSHIF_CORPUS === undefined ? ["test/postgres/real-articles.test.ts"] : [];

const COMPILED = "test/support/compiled.ts";

export default defineConfig({
  test: {
    // One more than cores: tests wait for clocks, watchers and browsers, 100 seconds in all.
    maxWorkers: os.availableParallelism() + 1,
    // No module keeps state, so files may share what was imported: that is most of a unit test's time.
    isolate: false,
    // A busy machine may take several times as long; nothing here measures time.
    testTimeout: 180_000,
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 300_000,
    globalSetup: ["test/support/temporary-files.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [...SITE, ...BROWSER, ...POSTGRES],
        },
      },
      { extends: true, test: { name: "site", include: SITE, globalSetup: [COMPILED] } },
      {
        extends: true,
        test: {
          name: "browser",
          include: BROWSER,
          globalSetup: ["test/support/headless-shell.ts", COMPILED, "test/theme/built-archive.ts"],
        },
      },
      ...(process.env.ARSHIF_POSTGRES === undefined
        ? []
        : [
            {
              extends: true as const,
              test: { name: "postgres", include: POSTGRES, exclude: REAL },
            },
          ]),
    ],
  },
});
