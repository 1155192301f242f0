/** `:::tip[عنوان]`, `::: tip عنوان`, and the `:::` that ends it. Source: the documents of Docusaurus and VitePress. */
const COLONS = /^[ \t]*:{3,}[ \t]*([\w-]*)(?:[ \t]*\{[^}\n]*\})?[ \t]*(?:\[(.*)\]|(.*?))[ \t]*$/;
const CODE = /^[ \t]*(?:```|~~~)/;
/** Kinds that are boxes with a label; others set columns or centre what stands in them. */
const LABELLED = /^(?:note|info|tip|hint|success|important|warning|caution|danger|details)$/;

/** A text whose boxes between lines of colons are quotations with a label, as GitHub has them. */
export function withAlerts(markdown: string): string {
  if (!/^[ \t]*:::/m.test(markdown)) return markdown;
  const open: string[] = [];
  let isCode = false;
  const lines = markdown.split("\n").flatMap((line) => {
    const before = open.join("");
    if (CODE.test(line)) isCode = !isCode;
    const colons = isCode ? null : COLONS.exec(line);
    if (colons === null) return `${before}${line}`.trimEnd();
    const [, kind = "", inBrackets, behind = ""] = colons;
    // «::: خبر عاجل :::» is no box: words stand between the colons.
    if (kind === "" && behind !== "") return `${before}${line}`.trimEnd();
    if (kind === "") {
      open.pop();
      return open.join("").trimEnd();
    }
    open.push(LABELLED.test(kind) ? "> " : "");
    const label = kind === "details" ? "note" : kind;
    const title = inBrackets ?? behind;
    return LABELLED.test(kind)
      ? ["", `${before}> [!${label}] ${title}`.trimEnd()]
      : [before.trimEnd()];
  });
  return lines.join("\n");
}
