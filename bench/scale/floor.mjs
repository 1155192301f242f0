// The floor: what reading, YAML, markdown and writing the compared archive cost in bare Node, with
// lists, a feed, a sitemap, and related articles by shared topics alone.
import fs from "node:fs";
import path from "node:path";
import MarkdownIt from "markdown-it";
import { parse } from "yaml";

const [from, to] = process.argv.slice(2);
const markdown = new MarkdownIt();
const FENCED = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;
const PAGE = 20;
/** Articles on either side of one in a topic's list that it may be related to. */
const NEAR = 25;

const articles = [];
const lists = new Map();
for (const name of fs.readdirSync(from, { recursive: true }).sort()) {
  if (!name.endsWith(".md")) continue;
  const [, head, text] = FENCED.exec(fs.readFileSync(path.join(from, name), "utf8"));
  const fields = parse(head);
  const slug = path.basename(name, ".md").slice("2000-01-01-".length);
  const url = `/${fields.date.replaceAll("-", "/")}/${slug}/`;
  const article = { ...fields, url, text, place: articles.length };
  articles.push(article);
  for (const topic of fields.topics) put(`/topics/${topic}/`, article);
  put(`/${fields.date.slice(0, 4)}/`, article);
  put(`/${fields.date.slice(0, 7).replace("-", "/")}/`, article);
  put("/", article);
}

for (const article of articles) {
  const { title, date, topics, authors, sources, url, text } = article;
  const named = topics.map((topic) => `<li><a href="/topics/${topic}/">${topic}</a></li>`);
  write(
    url,
    title,
    `<h1>${title}</h1><p>${authors} ${sources} <time>${date}</time></p>${markdown.render(text)}<ul>${named.join("")}</ul>${links(related(article))}`,
  );
}
for (const [url, list] of lists) {
  for (let start = 0, page = 1; start < list.length; start += PAGE, page++) {
    const address = page === 1 ? url : `${url}page/${page}/`;
    write(address, url, links(list.slice(start, start + PAGE)));
  }
}
const entries = articles.slice(-PAGE).map(({ title, url, text }) => {
  return `<entry><title>${title}</title><link href="${url}"/><content>${markdown.render(text)}</content></entry>`;
});
fs.writeFileSync(path.join(to, "feed.xml"), `<feed>${entries.join("")}</feed>`);
const addresses = articles.map(({ url }) => `<url><loc>https://example.org${url}</loc></url>`);
fs.writeFileSync(path.join(to, "sitemap.xml"), `<urlset>${addresses.join("")}</urlset>`);

function put(url, article) {
  const list = lists.get(url);
  if (list === undefined) lists.set(url, [article]);
  else list.push(article);
}

function related(article) {
  const shared = new Map();
  for (const topic of article.topics) {
    const list = lists.get(`/topics/${topic}/`);
    const place = placeOf(list, article);
    for (const other of list.slice(Math.max(0, place - NEAR), place + NEAR)) {
      if (other !== article) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  const best = [...shared].sort(([a, x], [b, y]) => y - x || b.place - a.place);
  return best.slice(0, 5).map(([other]) => other);
}

/** Lists are in the order of reading, so a place is found by halving. */
function placeOf(list, { place }) {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].place < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function links(list) {
  return `<ul>${list.map(({ title, url }) => `<li><a href="${url}">${title}</a></li>`).join("")}</ul>`;
}

function write(url, title, body) {
  const folder = path.join(to, url);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(
    path.join(folder, "index.html"),
    `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`,
  );
}
