/** Loaded when a check is asked for. */
export { checkSite } from "./check-site.ts";
export { formatted } from "./formats.ts";
export { mendFiles } from "./mend-files.ts";
export { textReport } from "./text-report.ts";
