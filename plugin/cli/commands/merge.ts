import { ArshifError } from "../../articles/faults.ts";
import { failureText, tell } from "../build-failure.ts";
import { command } from "../command.ts";

export const merge = command({
  name: "merge",
  options: {},
  help: `arshif merge

Puts the parts of a build together: all folders .cache/arshif/parts/1-of-8 and so on.
`,
  locksSite: true,
  settings: () => undefined,
  async run(_, root) {
    const { mergeParts } = await import("../../incremental/shards/merge-parts.ts");
    try {
      const { counts, leftFiles } = mergeParts(root);
      const number = (value: number) => value.toLocaleString("en");
      process.stdout.write(
        `The site was put together: ${number(counts.articles)} articles, ${number(counts.written)} pages, ${number(counts.removed)} old pages removed.\n`,
      );
      for (const line of leftFiles) tell(`Warning: ${line}`);
      return true;
    } catch (error) {
      tell(error instanceof ArshifError ? error.message : failureText(error, "the output folder"));
      return false;
    }
  },
});
