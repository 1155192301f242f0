/** What looks at a site and mends it: loaded when the last check does not say all. */
export { checkSite } from "./check-site.ts";
export { mendFiles } from "./mend-files.ts";
