import type { MediaFile } from "../../articles/media/media.ts";
import { escapeHtml, isolateHtml } from "../../text/index.ts";
import type { Words } from "../../words.ts";

/** What players say. */
export type PlayerLabels = Pick<Words, "mediaKinds" | "captions" | "transcript">;

/**
 * A film or a sound with what belongs to it. Nothing of it is loaded before a reader plays it, but of
 * a film of the site's own without a poster its beginning, to be seen.
 *
 * @param link turns addresses from the site's root into what pages link to
 */
export function playerHtml(
  { kind, src, type, poster, tracks = [], transcript = [] }: MediaFile,
  title: string | undefined,
  labels: PlayerLabels,
  link: (address: string) => string,
): string {
  const name = kind === "film" ? "video" : "audio";
  const isOwn = !/^(?:https?:)?\/\//i.test(src);
  const preload = kind === "film" && poster === undefined && isOwn ? "metadata" : "none";
  const said = escapeHtml(title ?? labels.mediaKinds[kind]);
  const address = escapeHtml(link(src));
  const size = poster?.width ? ` width="${poster.width}" height="${poster.height}"` : "";
  const cover = poster === undefined ? "" : ` poster="${escapeHtml(link(poster.src))}"${size}`;
  const captions = tracks.map(({ src: file, lang }, place) => {
    const own = lang === undefined ? "" : ` srclang="${escapeHtml(lang)}"`;
    const label = lang === undefined ? labels.captions : `${labels.captions} (${lang})`;
    const first = place === 0 ? " default" : "";
    return `<track kind="captions" src="${escapeHtml(link(file))}"${own} label="${escapeHtml(label)}"${first}>`;
  });
  const player = `<${name} controls preload="${preload}" aria-label="${said}"${cover}><source src="${address}" type="${type}">${captions.join("")}<a href="${address}">${said}</a></${name}>`;
  if (transcript.length === 0) return player;
  const text = transcript.map((part) => `<p>${isolateHtml(part)}</p>`).join("\n");
  return `${player}\n<details class="transcript"><summary>${escapeHtml(labels.transcript)}</summary>\n${text}\n</details>`;
}
