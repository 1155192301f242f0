import { defineConfig } from "vitest/config";

/** Tests of the theme look at one built archive, which is made once before the first of them. */
const THEME = "test/theme/**/*.test.ts";

export default defineConfig({
  test: {
    // Most of a test is another process at work; left to itself, vitest keeps one core free.
    maxWorkers: "100%",
    // A busy machine may take several times as long; nothing here measures time.
    testTimeout: 180_000,
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: { name: "theme", include: [THEME], globalSetup: ["test/theme/built-archive.ts"] },
      },
      {
        extends: true,
        test: { name: "arshif", include: ["test/**/*.test.ts"], exclude: [THEME, "node_modules"] },
      },
    ],
  },
});
