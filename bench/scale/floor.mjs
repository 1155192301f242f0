// The floor: what reading, YAML, markdown and writing cost in bare Node, on the same articles.
import fs from "node:fs";
import path from "node:path";
import MarkdownIt from "markdown-it";
import { parse } from "yaml";

const [from, to] = process.argv.slice(2);
const markdown = new MarkdownIt();
const FENCED = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

for (const name of fs.readdirSync(from, { recursive: true })) {
  if (!name.endsWith(".md")) continue;
  const [, head, text] = FENCED.exec(fs.readFileSync(path.join(from, name), "utf8"));
  const { title, date, topics, authors, sources } = parse(head);
  const slug = path.basename(name, ".md").slice("2000-01-01-".length);
  const folder = path.join(to, date.replaceAll("-", "/"), slug);
  const links = topics.map((topic) => `<li><a href="/topics/${topic}/">${topic}</a></li>`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(
    path.join(folder, "index.html"),
    `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${authors} ${sources} <time>${date}</time></p>${markdown.render(text)}<ul>${links.join("")}</ul></body></html>`,
  );
}
