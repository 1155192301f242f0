import type { MarkdownIt } from "markdown-it";

const BOX = /^\[([ xX])\](?=\s)/;

/**
 * Shows the boxes of a list of tasks, as GitHub has them: `- [ ] مهمة` and `- [x] مهمة`. They are
 * signs and no fields of a form, which readers could not tick, and which have no label.
 */
export function taskItems(md: MarkdownIt): void {
  md.core.ruler.after("block", "arshif_task_items", ({ tokens }) => {
    tokens.forEach((token, index) => {
      if (token.type !== "inline" || tokens[index - 2]?.type !== "list_item_open") return;
      token.content = token.content.replace(BOX, (_, mark) => (mark === " " ? "☐" : "☑"));
    });
  });
}
