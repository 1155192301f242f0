import type {
  AudioObjectLeaf,
  ImageGalleryLeaf,
  ImageObjectLeaf,
  VideoObjectLeaf,
} from "schema-dts";
import { embedOf } from "../articles/embeds/embed.ts";
import { isoDateTime } from "../dates/index.ts";
import type { ToldArticle } from "../views/index.ts";
import { leadPicture } from "./picture.ts";
import { directionOf } from "./site.ts";
import { known, type StructuredSite } from "./structured-site.ts";

/** The films and sounds of an article as schema.org's vocabulary describes them; posts are neither. */
export function mediaOf(article: ToldArticle, site: StructuredSite) {
  const video: VideoObjectLeaf[] = [];
  const audio: AudioObjectLeaf[] = [];
  const lead = leadPicture(article, site)?.url;
  const dir = directionOf(article, site);
  // Google asks for a name and a day of each.
  const named = (title: string | undefined) => ({
    name: site.isolate(title ?? article.title, dir),
    uploadDate: isoDateTime(article.date, { zone: site.zone }),
  });
  for (const { page, title, poster } of article.found?.embeds ?? []) {
    const embed = embedOf(page);
    if (embed === undefined || embed.kind === "post") continue;
    const picture = poster === undefined ? lead : pictureUrl(poster, article, site);
    const told = {
      ...named(title),
      url: page,
      ...known({ embedUrl: embed.player, thumbnailUrl: picture }),
    };
    if (embed.kind === "film") video.push({ "@type": "VideoObject", ...told });
    else audio.push({ "@type": "AudioObject", ...told });
  }
  for (const field of [article.media?.video, article.media?.audio]) {
    if (field === undefined) continue;
    const { file, embed, title, caption, duration } = field;
    const poster = (field.poster ?? file?.poster)?.src;
    const transcript = field.transcript ?? file?.transcript;
    const told = {
      ...named(title),
      ...known({
        url: embed?.page,
        embedUrl: embed?.player,
        contentUrl: file && site.absolute(file.src),
        encodingFormat: file?.type,
        description: caption && site.isolate(caption, dir),
        duration,
        transcript: transcript?.join("\n"),
        thumbnailUrl: poster === undefined ? lead : pictureUrl(poster, article, site),
      }),
    };
    if (field === article.media?.video) video.push({ "@type": "VideoObject", ...told });
    else audio.push({ "@type": "AudioObject", ...told });
  }
  for (const { src, title } of article.found?.media ?? []) {
    const file = article.media?.inText[src];
    if (file === undefined) continue;
    const told = {
      ...named(title),
      contentUrl: site.absolute(file.src),
      encodingFormat: file.type,
    };
    if (file.kind === "film") {
      const poster = file.poster === undefined ? lead : site.absolute(file.poster.src);
      video.push({ "@type": "VideoObject", ...told, ...known({ thumbnailUrl: poster }) });
    } else audio.push({ "@type": "AudioObject", ...told });
  }
  return { video, audio };
}

/** The galleries of an article, each with its pictures that have an address of the web. */
export function galleriesOf(article: ToldArticle, site: StructuredSite): ImageGalleryLeaf[] {
  const dir = directionOf(article, site);
  const isolated = (text: string | undefined) =>
    text === undefined ? undefined : site.isolate(text, dir);
  return (article.found?.galleries ?? []).map((pictures) => ({
    "@type": "ImageGallery",
    image: pictures.flatMap(({ src, alt, caption, credit }): ImageObjectLeaf[] => {
      const url = pictureUrl(src, article, site);
      if (url === undefined) return [];
      const words = { caption: isolated(caption), description: isolated(alt) };
      return [
        {
          "@type": "ImageObject",
          url,
          ...known({ ...words, creditText: credit && site.isolate(credit) }),
        },
      ];
    }),
  }));
}

/** The whole address of a picture of the text. */
function pictureUrl(src: string, { pictures, url }: ToldArticle, { absolute }: StructuredSite) {
  const address = absolute(pictures.get(src)?.src ?? src);
  const base = absolute(url);
  return URL.canParse(address, base) ? new URL(address, base).href : undefined;
}
