import zlib from "node:zlib";

/** A record of an archive of the web, as crawlers write them. */
export function warcRecord(
  fields: Readonly<Record<string, string>>,
  block: string | Buffer,
  length = Buffer.byteLength(block),
): Buffer {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `WARC/1.0\r\n${lines.join("")}Content-Length: ${length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(block), Buffer.from("\r\n\r\n")]);
}

/** What a server has answered, as a record. */
export function response(
  address: string,
  body: string | Buffer,
  {
    date = "2021-05-01T00:00:00Z",
    status = "200 OK",
    type = "text/html; charset=utf-8",
    head = "",
    fields = {},
  }: {
    date?: string;
    status?: string;
    type?: string;
    head?: string;
    fields?: Readonly<Record<string, string>>;
  } = {},
): Buffer {
  const message = `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${head}\r\n`;
  return warcRecord(
    {
      "WARC-Type": "response",
      "WARC-Target-URI": address,
      "WARC-Date": date,
      "Content-Type": "application/http; msgtype=response",
      ...fields,
    },
    Buffer.concat([Buffer.from(message), Buffer.from(body)]),
  );
}

/** An archive as crawlers compress it: each record by itself. */
export function compressed(records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.map((record) => zlib.gzipSync(record)));
}

/** A zip archive of some files; they are stored as they are, unless they are packed once more. */
export function zipOf(
  files: Readonly<Record<string, Buffer>>,
  isPacked: (name: string) => boolean = () => false,
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const packs = isPacked(name);
    const data = packs ? zlib.deflateRawSync(content) : content;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(packs ? 8 : 0, 4);
    common.writeUInt32LE(zlib.crc32(content), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), common, rest, Buffer.from(name)]),
    );
    parts.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

export const SITE = "https://old.example";

/** A page of a site as themes make them. */
export function page(
  title: string,
  text = "قالت الشرطة إن السوق فتح أبوابه صباح اليوم بعد شهر.",
): string {
  return `<html lang="ar"><head><title>${title} | صحيفة</title><meta property="og:type" content="article"><meta property="og:title" content="${title}">
<meta property="article:published_time" content="2019-08-07T10:00:00+03:00"></head><body><nav><a href="/">الرئيسية</a></nav>
<article><h1>${title}</h1><div class="entry-content"><p>${text}</p><p>وقال شاهد إنه رأى الناس.</p></div></article></body></html>`;
}

/** With which archives begin. */
export const INFO = warcRecord({ "WARC-Type": "warcinfo" }, "software: crawler\r\n");
