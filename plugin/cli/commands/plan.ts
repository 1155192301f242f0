import { command } from "../command.ts";

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
  async run({ configuration }, root) {
    const { planBuild } = await import("../shards/build-part.ts");
    return planBuild(root, configuration);
  },
});
