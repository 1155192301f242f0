import type { SearchedSite } from "../exported-site.ts";
import type { Engine } from "./engine-names.ts";

/** What each export says of itself: how it is loaded, and how it is asked. */
export const READMES: Readonly<Record<Engine, (site: SearchedSite) => string>> = {
  postgres: readme(
    `psql -v ON_ERROR_STOP=1 -d archive -f load.sql`,
    `The articles lie in the schema \`arshif\`, which takes the place of the one of before once it is whole. \`select arshif.search('…')\` finds them; what it takes is written by \`postgresQuery\`. A server of sixty lines stands in docs/examples/search-server.mjs.`,
  ),
  opensearch: readme(
    `curl -X PUT  -H 'Content-Type: application/json' "$HOST/arshif" --data-binary @index.json
curl -X PUT  -H 'Content-Type: application/json' "$HOST/arshif-words" --data-binary @words-index.json
for file in articles-*.ndjson; do curl -X POST -H 'Content-Type: application/x-ndjson' "$HOST/arshif/_bulk" --data-binary "@$file"; done
for file in words-*.ndjson; do curl -X POST -H 'Content-Type: application/x-ndjson' "$HOST/arshif-words/_bulk" --data-binary "@$file"; done`,
    "Ask `title_keys`, `names_keys`, `lead_keys` and `text_keys` for the keys of a clause with `match`, one clause beside another in `bool.must`; words in quotation marks in `in_order` with `intervals`.",
  ),
  typesense: readme(
    `curl -X POST -H "X-TYPESENSE-API-KEY: $KEY" "$HOST/collections" --data-binary @schema.json
curl -X POST -H "X-TYPESENSE-API-KEY: $KEY" "$HOST/collections/arshif/documents/import?action=upsert" --data-binary @articles.jsonl`,
    "Ask with `q=*` and a filter, one part for each clause: `filter_by=keys:=[القوات,قوات] && keys:=[عراق]`; `sort_by=_eval(head_keys:=[قوات]):desc,day:desc`.",
  ),
  meilisearch: readme(
    `curl -X PATCH -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' "$HOST/indexes/arshif/settings" --data-binary @settings.json
curl -X POST  -H "Authorization: Bearer $KEY" -H 'Content-Type: application/x-ndjson' "$HOST/indexes/arshif/documents?primaryKey=id" --data-binary @articles.jsonl`,
    'Ask with an empty `q` and a filter, one part for each clause: `keys IN ["القوات", "قوات"] AND keys IN ["عراق"]`, sorted by `day:desc`.',
  ),
  ndjson: readme(
    "wc -l articles.ndjson words.ndjson",
    "Whatever can find exact words can hold the articles: take `title_keys`, `names_keys`, `lead_keys` and `text_keys` apart at their blanks, and change no letter of them.",
  ),
};

function readme(commands: string, asking: string) {
  return ({ title, url }: SearchedSite) => `# ${title}

${url}

بيانات البحث في هذا الأرشيف لمحرك بحث على خادم: المقالات ومعها مفاتيح كلماتها، وكلمات الأرشيف، وأسماؤه.

The archive's search for an engine on a server: its articles with the keys of their words, its words, and what a server must know beside them (\`archive.json\`).

\`\`\`sh
${commands}
\`\`\`

${asking}

Keys are compared letter by letter. Those of a query are made by \`eleventy-plugin-arshif/search\`, with the counts of words in the file of words: see docs/search-server.md of the package.
`;
}
