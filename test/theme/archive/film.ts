import sharp from "sharp";
import type { Written } from "./written.ts";

/** A film of the demo: a sun that rises over a sea, as WebM with pictures of VP8. */

const [WIDTH, HEIGHT] = [480, 270];
const FRAMES = 24;
const SECONDS = 8;

/** What stands in the article's folder, by file. */
export async function film(): Promise<Record<string, string | Uint8Array>> {
  const frames = await Promise.all(Array.from({ length: FRAMES }, (_, number) => frame(number)));
  const poster = sharp(Buffer.from(drawing(0.6))).resize(960, 540);
  return {
    "articles/2024/شروق.webm": webm(frames),
    "articles/2024/شروق.jpg": await poster.jpeg({ quality: 72 }).toBuffer(),
    "articles/2024/شروق.ar.vtt":
      "WEBVTT\n\n00:00.000 --> 00:04.000\nالسادسة إلا ربعًا، والمرفأ نائم.\n\n00:04.000 --> 00:08.000\nثم تشرق الشمس على مرفأ الصدف.\n",
    "articles/2024/شروق.txt": "السادسة إلا ربعًا، والمرفأ نائم. ثم تشرق الشمس على مرفأ الصدف.\n",
  };
}

export function filmed(): Written {
  return {
    name: "شروق",
    day: "2024-03-18",
    fields: {
      title: "ثماني ثوانٍ من شروق مرفأ الصدف",
      date: "2024-03-18T06:30",
      topics: ["الفنون", "الملاحة"],
      authors: "هالة الكرمي",
      summary: "رسمته السنبلة ولم تصوّره: فيلم قصير بلا صوت، ومعه نص مصاحب.",
      video: {
        src: "شروق.webm",
        caption: "الشمس تشرق على مرفأ الصدف",
        credit: "رسم: السنبلة",
        duration: "0:08",
      },
      image: { src: "شروق.jpg", alt: "شمس فوق البحر", credit: "رسم: السنبلة" },
    },
    text: "يُحمَّل الفيلم حين يطلبه القارئ، وتحته نصه لمن لا يشاهده.\n\nوفي الأرشيف أفلام أخرى تعود إلى سنوات سبقت الهاتف المحمول، ستُنشر تباعًا.",
  };
}

function drawing(at: number): string {
  const y = HEIGHT * (0.75 - 0.45 * at);
  const light = Math.round(90 + 130 * at);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="100%" height="100%" fill="rgb(${light},${Math.round(light * 0.75)},${Math.round(120 + 60 * at)})"/>
<circle cx="${WIDTH * 0.62}" cy="${y}" r="34" fill="#ffd9a0"/>
<rect y="${HEIGHT * 0.66}" width="100%" height="34%" fill="rgb(20,${Math.round(50 + 40 * at)},${Math.round(70 + 50 * at)})"/>
<path d="M90 ${HEIGHT * 0.7}h90l-14 24h-62zM132 ${HEIGHT * 0.68}v-66l38 58z" fill="#1b1512"/></svg>`;
}

/** A picture of WebP holds one picture of VP8, which is a whole film's beginning. */
async function frame(number: number): Promise<Buffer> {
  const picture = Buffer.from(drawing(number / (FRAMES - 1)));
  const webp = await sharp(picture).webp({ quality: 60, effort: 4 }).toBuffer();
  const at = webp.indexOf("VP8 ");
  return webp.subarray(at + 8, at + 8 + webp.readUInt32LE(at + 4));
}

/** Pictures of VP8, each of which is drawn by itself, as a film (RFC 9559, profile WebM). */
function webm(frames: readonly Buffer[]): Buffer {
  const milliseconds = (SECONDS * 1000) / FRAMES;
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const text = (value: string) => Buffer.from(value, "latin1");
  const duration = Buffer.alloc(8);
  duration.writeDoubleBE(SECONDS * 1000);
  const head = element("1A45DFA3", [
    element("4286", number(1)),
    element("42F7", number(1)),
    element("42F2", number(4)),
    element("42F3", number(8)),
    element("4282", text("webm")),
    element("4287", number(2)),
    element("4285", number(2)),
  ]);
  const info = element("1549A966", [
    element("2AD7B1", number(1_000_000)),
    element("4489", duration),
    element("4D80", text("Arshif")),
    element("5741", text("Arshif")),
  ]);
  const picture = element("E0", [element("B0", number(WIDTH)), element("BA", number(HEIGHT))]);
  const track = element("AE", [
    element("D7", number(1)),
    element("73C5", number(1)),
    element("83", number(1)),
    element("86", text("V_VP8")),
    picture,
  ]);
  const blocks = frames.map((data, place) => {
    const start = Buffer.from([0x81, 0, 0, 0x80]);
    start.writeInt16BE(Math.round(place * milliseconds), 1);
    return element("A3", [start, data]);
  });
  const cluster = element("1F43B675", [element("E7", number(0)), ...blocks]);
  return Buffer.concat([head, element("18538067", [info, element("1654AE6B", track), cluster])]);
}

/** An element of EBML (RFC 8794): its id, its length in eight bytes, its content. */
function element(id: string, content: Buffer | readonly Buffer[]): Buffer {
  const data = Array.isArray(content) ? Buffer.concat(content) : (content as Buffer);
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(data.length) | (1n << 56n));
  return Buffer.concat([Buffer.from(id, "hex"), length, data]);
}
