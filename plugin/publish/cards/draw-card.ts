import type sharp from "sharp";
import { CARD_SIZE, type CardText } from "./card.ts";
import type { DrawnText, TextDrawer } from "./text-drawer.ts";

/** Counted up when cards would look otherwise than before. */
export const LOOK = 1;

const PAPER = "#fcfaf5";
const INK = "#1c1a17";
const QUIET = "#5f584e";
const RULE = "#d9d2c3";
const ACCENT = "#8a1c1c";

const MARGIN = 84;
const INNER = CARD_SIZE.width - 2 * MARGIN;

/** Where the headline's box begins and ends. */
const HEADLINE = { from: 164, to: 508 };

const SMALL = { sizes: [32], maxLines: 1, maxHeight: 90 } as const;

/** Draws one card: the archive's name above a double rule, the headline, date and topic below. */
export async function drawCard(
  text: CardText,
  library: typeof sharp,
  drawer: TextDrawer,
): Promise<Buffer> {
  const half = { ...SMALL, width: INNER / 2 - 20 };
  const [site, title, date, topic] = await Promise.all([
    drawer.draw(text.site, { ...SMALL, colour: INK, isBold: true, sizes: [38], width: INNER }),
    drawer.draw(text.title, {
      dir: text.dir,
      colour: INK,
      isBold: true,
      sizes: [82, 76, 70, 64, 58, 54, 48, 44],
      width: INNER,
      maxLines: 4,
      maxHeight: HEADLINE.to - HEADLINE.from,
    }),
    drawer.draw(text.date, { ...half, colour: QUIET, isBold: false }),
    text.topic === undefined
      ? undefined
      : drawer.draw(text.topic, { ...half, colour: ACCENT, isBold: true }),
  ]);
  const box = HEADLINE.to - HEADLINE.from;
  const texts = [
    atStart(site, 82 - site.height / 2),
    atStart(title, HEADLINE.from + Math.max(0, (box - title.height) / 2)),
    atStart(date, 570 - date.height / 2),
    topic && layer(topic, MARGIN, 570 - topic.height / 2),
  ];
  return library(Buffer.from(FRAME))
    .composite(texts.filter((part) => part !== undefined))
    .removeAlpha()
    .png({ palette: true, colours: 64, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
}

/** Lines of a right-to-left text begin at the right. */
function atStart(text: DrawnText, top: number) {
  return layer(text, CARD_SIZE.width - MARGIN - text.width, top);
}

function layer({ pixels, width, height }: DrawnText, left: number, top: number) {
  return {
    input: pixels,
    raw: { width, height, channels: 4 as const },
    left,
    top: Math.round(top),
  };
}

const FRAME = `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_SIZE.width}" height="${CARD_SIZE.height}">
<rect width="100%" height="100%" fill="${PAPER}"/>
<rect width="100%" height="14" fill="${ACCENT}"/>
<rect x="${MARGIN}" y="124" width="${INNER}" height="4" fill="${INK}"/>
<rect x="${MARGIN}" y="132" width="${INNER}" height="1" fill="${INK}"/>
<rect x="${MARGIN}" y="528" width="${INNER}" height="1" fill="${RULE}"/>
</svg>`;
