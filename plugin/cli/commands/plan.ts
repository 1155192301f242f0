import { command } from "../command.ts";
import { planBuild } from "../shards/build-part.ts";

export const plan = command({
  name: "plan",
  options: { config: "text" },
  help: `arshif plan

Reads the articles and finds related ones, once for all parts of a build on several machines. Copy
.cache/arshif/ to where the parts are made.

  --config <file>      Eleventy's configuration, where it has a name of its own
`,
  locksSite: true,
  settings: (line) => ({ configuration: line.last("config") }),
  run: ({ configuration }, root) => planBuild(root, configuration),
});
