import path from "node:path";
import { ArshifError } from "../../articles/faults.ts";
import { englishNumber } from "../../text/plural.ts";
import { failureText, tell } from "../build-failure.ts";
import { tellChanges } from "../build-summary.ts";
import { command } from "../command.ts";

export const merge = command({
  name: "merge",
  options: { changes: "text" },
  help: `arshif merge

Puts the parts of a build together: all folders .cache/arshif/parts/1-of-8 and so on.

  --changes <file>     list what was changed in the output folder, as arshif build does
`,
  locksSite: true,
  settings: (line) => ({ changes: line.last("changes") }),
  async run({ changes }, root) {
    const { mergeParts } = await import("../../incremental/shards/merge-parts.ts");
    try {
      const { counts, leftFiles } = mergeParts(root, changes && path.resolve(root, changes));
      process.stdout.write(
        `The site was put together: ${englishNumber(counts.articles)} articles, ${englishNumber(counts.written)} pages, ${englishNumber(counts.removed)} old pages removed.\n`,
      );
      if (changes !== undefined) tellChanges(changes, counts.changes);
      for (const line of leftFiles) tell(`Warning: ${line}`);
      return true;
    } catch (error) {
      if (error instanceof ArshifError) throw error;
      tell(failureText(error, "the output folder"));
      return false;
    }
  },
});
