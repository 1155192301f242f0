/** What a wrong option should have been. */
export const CURES: Readonly<Record<string, string>> = {
  site: 'Write site: { title: "ارفع صوتك", url: "https://example.org/" }.',
  "site.title": 'Write the archive\'s name: title: "ارفع صوتك".',
  "site.url": 'Write the home page\'s whole address: url: "https://example.org/".',
  "site.zone": 'Write an IANA name: zone: "Asia/Baghdad".',
  "site.lang":
    'Write "ar", with a region such as "ar-IQ" or "ar-EG" if you like, "fa", "ur", "ckb" or "en".',
  dates: 'Write dates: { months: "dual", digits: "latn" }.',
  topics: 'Write the path of a YAML file: topics: "_data/topics.yaml".',
  "topics.opinion": 'Write a list of topics: opinion: ["الرأي"].',
  authors: 'Write the path of a YAML file: authors: "_data/authors.yaml".',
  articles: 'Write articles: { folder: "src/articles" }.',
  "articles.deadLinks": 'Write "notice", "fault" or "ignore".',
  "articles.folder": 'Write a folder from the project\'s root: folder: "src/articles".',
  "articles.defaults": 'Write fields with their values: defaults: { sources: ["ارفع صوتك"] }.',
  "articles.fields": 'Write a list of names: fields: ["editor"].',
  show: "Write show: { hijri: true }.",
  "show.hijri": "Write true or false.",
  "show.readingTime": "Write true or false.",
  "show.ageFrom": "Write a number from 0 to 1000: show: { ageFrom: 1 }.",
  "show.share":
    'Write a list of whatsapp, telegram, x, facebook, linkedin and email: share: ["email"].',
  "show.tools": 'Write a list of size, save and listen: tools: ["size"].',
  "show.contents": "Write a number from 0 to 1000: show: { contents: 4 }.",
  "articles.html": "Write true to let articles hold HTML, or leave it out.",
  "articles.quotes": 'Write quotes: "«»" or quotes: "“”", or leave it out.',
  menu: 'Write menu: ["home", "العراق", "years", { title: "اتصل بنا", url: "/contact/" }].',
  footer: 'Write footer: ["about", { title: "اتصل بنا", url: "/contact/" }].',
  "site.accounts": 'Write accounts: ["https://x.com/…", "https://t.me/…"].',
  "theme.palette": 'Write "paper", "sea" or "contrast".',
  "theme.logo": 'Write logo: "/media/logo.svg".',
  front:
    'Write front: ["lead", { topic: "العراق", design: "cards", size: 4 }, "latest", "onThisDay", "stories"].',
  lists: "Write lists: { size: 20 }.",
  "lists.size": "Write a number from 1 to 1000: lists: { size: 20 }.",
  related: "Write related: { count: 5 }.",
  "related.count": "Write a number from 0 to 50: related: { count: 5 }.",
  "related.onlyOlder": "Write true or false.",
  "related.minimum": "Write a number from 0 to 1: related: { minimum: 0.05 }.",
  feeds:
    'Write feeds: { items: 20, formats: ["atom", "rss", "json"], topics: true }, or pages: { feed: false } for none.',
  "feeds.items": "Write a number from 1 to 500: feeds: { items: 20 }.",
  "feeds.formats": 'Write some of "atom", "rss" and "json".',
  "feeds.topics":
    'Write true, false or some of "atom", "rss" and "json": feeds: { topics: ["atom"] }.',
  check: 'Write names of checks with false: check: { "no-summary": false }.',
  cite: "Write cite: { files: true }, or false for no files beside articles.",
  licence:
    'Write licence: "CC-BY-4.0", or licence: { site: "CC-BY-4.0", sources: { "رويترز": "https://…" } }.',
  fixity: "Write fixity: true to publish the hash of each article's text, or leave it out.",
  robots: 'Write robots: { ai: "deny" } to keep robots out that train language models.',
  "robots.deny": 'Write names as robots.txt has them: deny: ["ExampleBot"].',
  host: 'Write "cloudflare", "cloudflare-paid", "netlify", "github" or "gitlab", or leave it out.',
  headers: 'Write headers: { "/*": { "Referrer-Policy": "no-referrer", "X-Old": false } }.',
  redirects: "Write redirects: { pages: true } for a host that knows no redirects.",
  search: "Write search: false for no search, or leave it out.",
  "search.enabled": "Write true or false.",
  "search.endpoint":
    'Write the address of a server, whole or from the site\'s root: endpoint: "https://search.example.org/".',
  "search.index": "Write true, or false beside search.endpoint.",
  openSearch: 'Write openSearch: "/search/?q={searchTerms}".',
  manifest: 'Write manifest: { shortName: "الأرشيف", themeColor: "#fcfaf5" }.',
  newsSitemap: 'Write newsSitemap: true with dates: { now: "2026-01-31T12:00" }, or false.',
  "site.locale": 'Write a language and a country as Facebook does: locale: "ar_AR".',
  stories: "Write stories: false for none, or stories: { windowDays: 5 }.",
  "stories.enabled": "Write true or false.",
  "stories.windowDays": "Write a number of days from 1 to 365: stories: { windowDays: 5 }.",
  "stories.minimum": "Write a number from 0 to 1: stories: { minimum: 0.25 }.",
  media: 'Write a folder from the project\'s root: media: "src/media".',
  images: "Write images: { responsive: true, widths: [480, 960] }.",
  "images.responsive": "Write true or false.",
  "images.widths": "Write whole numbers of pixels: widths: [480, 960, 1440].",
  "images.formats": 'Write formats: ["avif", "webp"].',
  "images.sizes": 'Write a text: sizes: "(min-width: 44rem) 42rem, 100vw".',
  cards: "Write cards: true to make them, or false.",
  theme: 'Write theme: { font: "vazirmatn" }.',
  "theme.font": 'Write "system", "vazirmatn" or "noto-naskh".',
  words: 'Write texts: words: { home: "الصفحة الأولى" }.',
  "words.articleCount": 'Write texts: articleCount: { one: "مقال واحد", other: "{n} مقال" }.',
  markdown: "Write markdown: (md) => { md.use(plugin); }.",
  pages: 'Write pages: { about: false } to leave a page out, { about: "own" } to make it yourself.',
};

/** How to mend an option: its own cure, or that of the group it stands in. */
export function cureFor(path: readonly string[]): string {
  for (let length = path.length; length > 0; length--) {
    const cure = CURES[path.slice(0, length).join(".")];
    if (cure !== undefined) return cure;
  }
  return "Correct it or leave it out.";
}
