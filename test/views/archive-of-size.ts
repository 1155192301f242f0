import type { Archive } from "../../plugin/archive/index.ts";
import { archiveOf, article, type registry } from "../archive/making.ts";

/** An archive of so many articles, a day each; `topicsOf` and `pictured` say what one has by its number. */
export function archiveOfSize(
  count: number,
  topicsOf: (place: number) => string[],
  pictured: (place: number) => boolean,
  topics: ReturnType<typeof registry>,
): Archive {
  const articles = Array.from({ length: count }, (_, place) => {
    const date = new Date(Date.UTC(2010, 0, 1 + place)).toISOString().slice(0, 10);
    const made = article(`خبر-${place}`, {
      date,
      title: `خبر طويل من المدينة ${place}`,
      topics: topicsOf(place),
    });
    const image = pictured(place) ? { src: "/media/1.jpg", width: 1200, height: 800 } : undefined;
    return { ...made, data: { ...made.data, ...(image && { image }) } };
  });
  return archiveOf(articles, topics, { listSize: 20, related: { count: 0 } as never });
}
