import { configuration } from "../../support/site.ts";
import { keepsakes, opinion } from "./columns.ts";
import { film, filmed } from "./film.ts";
import { ARCHIVE_URL, archiveFiles, articles } from "./index.ts";
import { portraits } from "./portraits.ts";
import { scenes } from "./scenes.ts";
import { fileOf, type Written } from "./written.ts";

/** Pictures that are drawn; articles share them in turn. */
const SCENES = 24;

const OPTIONS = `{
    site: {
      title: "السنبلة",
      url: "${ARCHIVE_URL}",
      description: "أرشيف صحيفة متخيلة: أخبار خمس بلدات منذ عام 2015.",
      accounts: ["https://t.me/sunbula", "https://x.com/sunbula"],
    },
    topics: { file: "topics.yaml", opinion: ["الرأي"] },
    authors: "authors.yaml",
    licence: "CC-BY-4.0",
    dates: { now: "2024-03-21" },
    images: { responsive: true, formats: ["webp"] },
    show: { hijri: true, ageFrom: 2 },
    lists: { size: 12 },
    pages: { style: true, data: true },
    menu: ["home", "الماء", "الأسواق", "الفنون", "الرأي", "allSeries", "years", "topics", "authors"],
    footer: ["about", "stories", "sources", "corrections", "data", "saved", "feed"],
    front: [
      "lead",
      { topic: "الرأي", design: "opinion", size: 3 },
      { topic: "الفنون", design: "cards" },
      { topic: "الأسواق", design: "list" },
      "onThisDay",
      "stories",
      "latest",
    ],
  }`;

/**
 * The files of a site that shows a newcomer what Arshif makes: the invented archive of the theme's
 * tests with drawn pictures, portraits and a film, columns of opinion, sections, a dossier, a series,
 * and the options that a newsroom sets.
 */
export async function demoFiles(): Promise<Record<string, string | Uint8Array>> {
  const drawn = await scenes(SCENES);
  const topics = String(archiveFiles()["topics.yaml"]);
  const all = [...articles(), ...opinion(), ...keepsakes()].map((written, place) =>
    illustrated(inSeries(written), place),
  );
  return {
    ...archiveFiles(),
    "eleventy.config.js": configuration(OPTIONS, `eleventyConfig.addPassthroughCopy("pictures");`),
    "topics.yaml": topics.replace(/^- \{ id: water,.*$/m, DOSSIER) + OPINION,
    ...(await portraits()),
    ...(await film()),
    ...Object.fromEntries(drawn.map(([file, picture]) => [`media/${file}`, picture])),
    ...Object.fromEntries([...all, filmed()].map(fileOf)),
  };
}

/** A topic with a picture and articles to begin with. */
const DOSSIER = `- id: water
  name: الماء
  description: "القنوات والآبار والأنهار: كيف تتقاسم خمس بلدات نهرًا واحدًا."
  parent: land
  image: { src: مشهد-1.jpg, alt: نهر بين ضفتين, caption: النهر عند وادي النخيل, credit: "رسم: السنبلة" }
  key: [2024-03-10-عمود-3, 2024-03-09-خبر-48, 2024-03-03-خبر-42]`;

const OPINION = `- { id: opinion, name: الرأي, description: "ما يراه كتّاب السنبلة." }\n`;

/** The notebooks of the villages are a series of five, in the order in which they were written. */
function inSeries(written: Written): Written {
  const number = ["خبر-0", "خبر-9", "خبر-18", "خبر-27", "خبر-36"].indexOf(written.name);
  const series = number < 0 ? undefined : "دفاتر القرى";
  return { ...written, fields: { ...written.fields, series } };
}

/** The article with a drawn picture in the place of one that is missing or on another host. */
function illustrated(written: Written, place: number): Written {
  const { image, topics } = written.fields as { image?: { src?: string }; topics?: unknown };
  if (image?.src !== undefined && !image.src.startsWith("https:")) return written;
  const src = `/media/مشهد-${(place * 11 + Math.floor(place / 6)) % SCENES}.jpg`;
  const drawn = { alt: "رسم من مخيلة السنبلة", credit: "رسم: السنبلة", ...image, src };
  const own = topics === "الرأي" || place % 7 === 3 ? undefined : drawn;
  return { ...written, fields: { ...written.fields, image: own } };
}
