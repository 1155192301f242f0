import { oneModule } from "../../plugin/search/page-script.ts";

/** The engine as one module, as the search page has it. */
export function engineScript(): string {
  return oneModule(new URL("../../plugin/search/browser/index.ts", import.meta.url));
}
