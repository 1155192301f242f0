import { defineConfig } from "vitest/config";

/** The tests that tell whether a change of the reckoning rooms is noticed; none that measure work. */
export default defineConfig({
  test: {
    include: ["test/{archive,dates,related,text,views}/**/*.test.ts"],
    exclude: ["**/{growth,hostile}.test.ts"],
    testTimeout: 60_000,
  },
});
