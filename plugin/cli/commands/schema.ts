import { command } from "../command.ts";
import { oneOf } from "../option-values.ts";

export const schema = command({
  name: "schema",
  options: { for: "text" },
  help: `arshif schema

Prints the JSON Schema of an article's fields, described in Arabic and English, for editors and
tools. It is made from what a build checks.

  --for front-matter   settings of the editor Front Matter CMS instead: save them as frontmatter.json
`,
  settings: (line) => ({ tool: oneOf("for", ["front-matter"], line.last("for")) }),
  async run({ tool }, root) {
    const { articleSchema } = await import("../../articles/json-schema.ts");
    const { frontMatterCms } = await import("../schema/front-matter-cms.ts");
    const { usualFolder } = await import("../input-files.ts");
    const printed = tool === undefined ? articleSchema() : frontMatterCms(usualFolder(root));
    process.stdout.write(`${JSON.stringify(printed, undefined, 2)}\n`);
    return true;
  },
});
