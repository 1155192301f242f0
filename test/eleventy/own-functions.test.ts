import { expect, test } from "vitest";
import { OwnFunctions } from "../../plugin/eleventy/templates/own-functions.ts";
import type { EleventyConfig } from "../../plugin/eleventy/types.ts";

/** Eleventy's configuration as far as it keeps filters and shortcodes, each in a function of its own. */
function configuration() {
  const nunjucks = {
    filters: {} as Record<string, unknown>,
    shortcodes: {} as Record<string, unknown>,
  };
  type Any = (...args: never[]) => unknown;
  const addFilter = (name: string, filter: Any) => {
    nunjucks.filters[name] = (...args: never[]) => filter(...args);
  };
  const addShortcode = (name: string, shortcode: Any) => {
    nunjucks.shortcodes[name] = (...args: never[]) => shortcode(...args);
  };
  return {
    nunjucks,
    addFilter,
    addNunjucksFilter: addFilter,
    addShortcode,
    addNunjucksShortcode: addShortcode,
  };
}

const filter = () => "مرشح";
const shortcode = () => "وسم";

function made() {
  const config = configuration();
  const functions = new OwnFunctions(config as unknown as EleventyConfig);
  functions.addFilter("bdi", filter);
  functions.addShortcode("timeTag", shortcode);
  return { config, functions };
}

test("the plugin's own filters and shortcodes are handed out as they are", () => {
  const { functions } = made();
  expect(functions.filter("bdi")).toBe(filter);
  expect(functions.shortcode("timeTag")).toBe(shortcode);
  expect(functions.filter("upper")).toBeUndefined();
});

test("one that another has put in the place of the plugin's is not, apart from the theme's name", () => {
  const { config, functions } = made();
  config.addFilter("bdi", () => "مرشح الموقع");
  config.addShortcode("timeTag", () => "وسم الموقع");
  expect(functions.filter("bdi")).toBeUndefined();
  expect(functions.filter("arshif.bdi")).toBe(filter);
  expect(functions.shortcode("timeTag")).toBeUndefined();
  expect(functions.shortcode("arshifTimeTag")).toBe(shortcode);
});
