import { crc32, deflateSync } from "node:zlib";

/** A picture of 480 by 320 pixels as PNG: the sea at dusk, drawn line by line. */
export function photograph(): Uint8Array {
  const [width, height] = [480, 320];
  const rows = Array.from({ length: height }, (_, y) => {
    const sky = y < 200 ? [230 - y / 2, 150 - y / 3, 90] : [30, 60 + (y % 7) * 4, 90];
    return Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from(sky))]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
