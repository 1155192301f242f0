import { command } from "../command.ts";
import { mergeSite } from "../shards/merge.ts";

export const merge = command({
  name: "merge",
  options: {},
  help: `arshif merge

Puts the parts of a build together: all folders .cache/arshif/parts/1-of-8 and so on.
`,
  locksSite: true,
  settings: () => undefined,
  run: (_, root) => mergeSite(root),
});
