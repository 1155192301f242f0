/**
 * Changes the code of the rooms that only reckon, a little at a time, and looks whether a test
 * notices: `npm run mutate`, or `npm run mutate -- --mutate 'plugin/views/*.ts'`. Needs Node 22.
 */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutation.config.ts" },
  coverageAnalysis: "perTest",
  mutate: ["plugin/{text,dates,views,related}/**/*.ts"],
  // What is worked out once, when a module is loaded, would need every test for every change.
  ignoreStatic: true,
  ignorePatterns: ["/_site", "/dist", "/bench", "/docs"],
  // TypeScript 7 has no interface for programs; nothing here needs its settings rewritten.
  tsconfigFile: "none",
  tempDirName: ".cache/stryker",
  reporters: ["clear-text", "progress"],
  clearTextReporter: { allowColor: false, logTests: false },
};
