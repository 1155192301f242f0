/** Loaded when a check is asked for; what looks at a site, when anything has changed. */
export { checkedOf } from "./findings.ts";
export { formatted } from "./formats.ts";
export { keptCheck } from "./kept-check.ts";
export { textReport } from "./text-report.ts";
