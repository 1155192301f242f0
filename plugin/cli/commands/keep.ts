import path from "node:path";
import { command } from "../command.ts";

export const keep = command({
  name: "keep",
  options: { from: "text" },
  operands: { least: 1, most: 1, what: "the file of an article" },
  help: `arshif keep <file>

Keeps an article as it was published, before it is corrected: in a folder beside it, from which the
site shows its earlier versions with what was changed. Takes the article as Git has it in the newest
commit, so that it may be called after the correction too; without Git as it stands. Prints the path.

  --from <commit>      as Git has it in that commit
`,
  settings: (line) => ({ file: line.operands[0] ?? "", revision: line.last("from") }),
  async run({ file, revision }, root) {
    const { keepVersion } = await import("../keep/keep-version.ts");
    const kept = keepVersion(root, path.relative(root, path.resolve(root, file)), revision);
    process.stdout.write(`${kept}\n`);
    return true;
  },
});
