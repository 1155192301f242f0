import type { MarkdownIt, Token } from "markdown-it";
import { type Embed, embedOf, playing } from "../../articles/embeds/embed.ts";
import { mediaType } from "../../articles/media/media.ts";
import type { NamedEmbed, NamedMedia } from "../../articles/text-reading.ts";
import type { Words } from "../../words.ts";
import { captionBlock, type FigureLabels } from "./figures.ts";
import { type LoneLine, replaceLoneLines } from "./lone-lines.ts";
import type { TextEnvironment } from "./pictures.ts";
import { type PlayerLabels, playerHtml } from "./player.ts";
import { attributeOf, type MakeBlock, Tokens, wordBlock } from "./tokens.ts";

/** What pages say of films, sounds and posts. */
export type EmbedLabels = FigureLabels &
  PlayerLabels &
  Pick<Words, "mediaSites" | "mediaOn" | "mediaUnloaded">;

/** «فيديو على يوتيوب» */
function embedLabel({ kind, provider }: Embed, labels: EmbedLabels): string {
  return labels.mediaOn
    .replace("{kind}", labels.mediaKinds[kind])
    .replace("{provider}", labels.mediaSites[provider]);
}

/**
 * Makes a figure of an address of a film, a sound or a post that has a line to itself: bare, in
 * `<…>`, or a link with words or a picture. The figure is a link to the provider's page and loads
 * nothing from there; the theme's script puts the player in its place when it is clicked. The markup
 * is that of the theme's `parts/embed.njk`.
 *
 * @param isForFeeds readers of feeds get the link alone
 */
export function embeds(
  md: MarkdownIt,
  labels: EmbedLabels,
  link: (address: string) => string,
  isForFeeds: boolean,
): void {
  md.renderer.rules.arshif_label = (tokens, index) =>
    md.utils.escapeHtml(tokens[index]?.content ?? "");
  md.renderer.rules.arshif_media = (tokens, index, _options, env) => {
    const { src, title } = (tokens[index] as Token).meta as unknown as NamedMedia;
    const file = (env as TextEnvironment).arshifMedia?.[src] ?? { src, ...mediaType(src)! };
    return playerHtml(file, title, labels, link);
  };
  replaceLoneLines(md, "arshif_embeds", (line, make, TokenOf, env) => {
    const { address } = line;
    const media = mediaFigure(line, labels, isForFeeds, make, new Tokens(TokenOf), env);
    if (media !== undefined) return media;
    const embed = embedOf(/^www\./i.test(address) ? `https://${address}` : address);
    if (embed === undefined) return undefined;
    const tokens = new Tokens(TokenOf);
    if (isForFeeds) return wordBlock("paragraph", linkForFeeds(embed, line, labels, tokens), make);
    const children = linkTokens(embed, line, labels, tokens);
    const open = make("figure_open", "figure", 1);
    open.attrSet("class", "figure embed");
    open.attrSet("data-shape", embed.shape);
    open.meta = { embed: namedEmbed(embed, line) };
    return [
      open,
      Object.assign(make("inline", "", 0, 1), { children }),
      ...captionBlock(line.caption ?? "", labels, make, tokens),
      make("figure_close", "figure", -1),
    ];
  });
  linksForPictures(md);
}

/** A file that is played: named as a picture, as a link to the site's own, or bare. */
function mediaFigure(
  { form, address, title, caption, poster }: LoneLine,
  labels: EmbedLabels,
  isForFeeds: boolean,
  make: MakeBlock,
  tokens: Tokens,
  env: unknown,
): Token[] | undefined {
  const type = mediaType(address);
  const isOwn = !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address) && !/\s/.test(address);
  if (type === undefined || poster !== undefined || (form !== "picture" && !isOwn))
    return undefined;
  if (isForFeeds) {
    const src = (env as TextEnvironment).arshifMedia?.[address]?.src ?? address;
    const kind = labels.mediaKinds[type.kind];
    const words = tokens.text(title === undefined ? kind : `${kind}: ${title}`);
    return wordBlock("paragraph", tokens.element("a", { href: src }, [words]), make);
  }
  const open = make("figure_open", "figure", 1);
  open.attrSet("class", "figure media");
  const line = (open.map?.[0] ?? 0) + 1;
  open.meta = { media: { src: address, line, ...(title && { title }) } satisfies NamedMedia };
  const player = Object.assign(make("arshif_media", "", 0, 1), { meta: open.meta.media });
  const said = [title, caption].filter((part) => part !== undefined).join(". ");
  return [
    open,
    player,
    ...captionBlock(said, labels, make, tokens),
    make("figure_close", "figure", -1),
  ];
}

/**
 * A picture with the address of a film would be asked of its provider: where it has no line to itself
 * it is a link.
 */
function linksForPictures(md: MarkdownIt): void {
  md.core.ruler.push("arshif_embed_links", ({ tokens, Token: TokenOf }) => {
    const made = new Tokens(TokenOf);
    for (const block of tokens) {
      if (!block.children?.some(isEmbedded)) continue;
      block.children = block.children.flatMap((token) => {
        if (!isEmbedded(token)) return token;
        const src = attributeOf(token, "src");
        return made.element("a", { href: src }, [made.text(token.content.trim() || src)]);
      });
    }
  });
}

function isEmbedded(token: Token): boolean {
  return token.type === "image" && embedOf(attributeOf(token, "src")) !== undefined;
}

function namedEmbed({ page }: Embed, { title, poster }: LoneLine): NamedEmbed {
  const src = poster?.attrGet("src");
  return { page, ...(title && { title }), ...(src && { poster: String(src) }) };
}

function linkTokens(embed: Embed, line: LoneLine, labels: EmbedLabels, tokens: Tokens): Token[] {
  const { title, poster } = line;
  // Labels are the site's words and not the article's: reading, searching and counting pass over them.
  const label = tokens.text(embedLabel(embed, labels), "arshif_label");
  const span = (name: string, ...inner: Token[]) => tokens.element("span", { class: name }, inner);
  const provider = labels.mediaSites[embed.provider];
  const notice = labels.mediaUnloaded.replace("{provider}", provider);
  const inner = [
    ...(poster === undefined ? [] : [withoutWords(poster, tokens)]),
    ...span("embed-title", title === undefined ? label : tokens.text(title)),
    ...(title === undefined ? [] : [tokens.text("\n"), ...span("embed-on", label)]),
    tokens.text("\n"),
    ...span("embed-notice", tokens.text(notice, "arshif_label")),
  ];
  const attributes = { class: "embed-link", href: embed.page, "data-player": playing(embed) };
  return tokens.element("a", attributes, inner);
}

/** What a poster shows is said by the words beside it. */
function withoutWords(poster: Token, { Token: TokenOf }: Tokens): Token {
  poster.attrs = (poster.attrs ?? []).filter(([name]) => name !== "title");
  poster.children = [new TokenOf("text", "", 0)];
  return poster;
}

function linkForFeeds(embed: Embed, line: LoneLine, labels: EmbedLabels, tokens: Tokens): Token[] {
  const { title, poster } = line;
  const label = embedLabel(embed, labels);
  const words = tokens.text(title === undefined ? label : `${label}: ${title}`);
  const picture = poster === undefined ? [] : [withoutWords(poster, tokens), tokens.text(" ")];
  return tokens.element("a", { href: embed.page }, [...picture, words]);
}
