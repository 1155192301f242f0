import { modules } from "../../plugin/search/page-script.ts";

/** The engine as one module, with what it shares with the search page. */
export function engineScript(): string {
  const [engine] = modules(new URL("../../plugin/search/browser/index.ts", import.meta.url));
  return engine?.content ?? "";
}
