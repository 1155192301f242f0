import sharp from "sharp";

/** A picture of a demo, by the file that it would stand in. */
export type Scene = readonly [file: string, picture: Buffer];

/** How wide and high a scene is; some stand upright, as a telephone takes them. */
const LYING = [1440, 960] as const;
const UPRIGHT = [900, 1350] as const;

/** Sky above, sky at the horizon, what lies far, and what lies near: an hour of the day each. */
const HOURS = [
  ["#24435a", "#e9b872", "#5d4a55", "#182028"],
  ["#8fb8d0", "#f3ead2", "#7f9a8a", "#2f4a3a"],
  ["#b9cfd8", "#f4efe4", "#a58a6a", "#4e3b2c"],
  ["#3b2f4f", "#d87f5b", "#5a3b4d", "#1f1822"],
  ["#a9c4c9", "#e8e2cf", "#6f8f98", "#23414c"],
] as const;

type Hour = (typeof HOURS)[number];

/**
 * Draws a picture for each number: hills, a harbour, a street or palms, at an hour of the day, with
 * the grain of a film. The same bytes for the same number with one version of sharp.
 */
export function scenes(count: number): Promise<Scene[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, number): Promise<Scene> => {
      const svg = Buffer.from(drawing(number));
      return [`مشهد-${number}.jpg`, await sharp(svg).jpeg({ quality: 72 }).toBuffer()];
    }),
  );
}

function drawing(number: number): string {
  const [width, height] = number % 7 === 5 ? UPRIGHT : LYING;
  const hour = HOURS[(number * 3 + Math.floor(number / 5)) % HOURS.length] as Hour;
  const random = randoms(number + 1);
  const things = [hills, harbour, street, palms];
  const draw = things[number % things.length] as typeof hills;
  const sun = `<circle cx="${between(random, 0.2, 0.8) * width}" cy="${height * between(random, 0.3, 0.5)}" r="${height * 0.06}" fill="${hour[1]}" opacity=".9"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${hour[0]}"/><stop offset=".62" stop-color="${hour[1]}"/></linearGradient>
<filter id="grain"><feTurbulence type="fractalNoise" baseFrequency=".9" numOctaves="2" seed="${number}"/><feColorMatrix values="0 0 0 0 .5  0 0 0 0 .5  0 0 0 0 .5  0 0 0 .22 0"/></filter></defs>
<rect width="${width}" height="${height}" fill="url(#sky)"/>${sun}${draw(width, height, hour, random)}
<rect width="${width}" height="${height}" filter="url(#grain)"/></svg>`;
}

type Random = () => number;

function hills(width: number, height: number, hour: Hour, random: Random): string {
  return ridge(width, height, 0.5, 0.12, hour[2], random) + fields(width, height, hour, random);
}

function fields(width: number, height: number, hour: Hour, random: Random): string {
  const near = ridge(width, height, 0.68, 0.06, hour[3], random);
  const rows = Array.from({ length: 9 }, (_, row) => {
    const x = (row / 8) * width;
    return `<path d="M${width / 2} ${height * 0.7}L${x * 1.6 - width * 0.3} ${height}" stroke="${hour[2]}" stroke-width="${height * 0.006}" opacity=".5"/>`;
  });
  return near + rows.join("");
}

function harbour(width: number, height: number, hour: Hour, random: Random): string {
  const sea = `${ridge(width, height, 0.56, 0.05, hour[2], random)}<rect y="${height * 0.6}" width="${width}" height="${height * 0.4}" fill="${hour[3]}"/>`;
  const gleams = Array.from({ length: 26 }, () => {
    const y = height * between(random, 0.63, 0.98);
    return `<rect x="${between(random, 0, 0.9) * width}" y="${y}" width="${between(random, 0.04, 0.16) * width}" height="${height * 0.004}" fill="${hour[1]}" opacity=".35"/>`;
  });
  const boats = [0.22, 0.58, 0.8].map((at, place) => {
    const size = height * (0.14 + 0.05 * place);
    const [x, y] = [width * (at + between(random, -0.05, 0.05)), height * (0.68 + 0.07 * place)];
    return `<g transform="translate(${x} ${y})"><path d="M${-size} 0h${size * 2}l${-size * 0.3} ${size * 0.32}h${-size * 1.4}z" fill="#17120f"/><path d="M0 ${-size * 1.5}v${size * 1.5}" stroke="#17120f" stroke-width="${size * 0.05}"/><path d="M${size * 0.06} ${-size * 1.4}l${size * 0.8} ${size * 1.2}h${-size * 0.8}z" fill="${hour[1]}"/></g>`;
  });
  return sea + gleams.join("") + boats.join("");
}

function street(width: number, height: number, hour: Hour, random: Random): string {
  const houses: string[] = [ridge(width, height, 0.5, 0.04, hour[2], random)];
  for (let x = -0.02; x < 1; ) {
    const wide = between(random, 0.09, 0.2);
    const top = between(random, 0.3, 0.55);
    const wall = random() < 0.5 ? hour[3] : hour[2];
    houses.push(
      `<rect x="${x * width}" y="${top * height}" width="${wide * width}" height="${height}" fill="${wall}"/>`,
    );
    for (let floor = top + 0.05; floor < 0.78; floor += 0.1) {
      for (let window = x + 0.02; window < x + wide - 0.02; window += 0.04) {
        const light = random() < 0.4 ? hour[1] : "#0d0f12";
        houses.push(
          `<path d="M${window * width} ${(floor + 0.05) * height}v${-height * 0.03}q${width * 0.009} ${-height * 0.025} ${width * 0.018} 0v${height * 0.03}z" fill="${light}" opacity=".85"/>`,
        );
      }
    }
    x += wide;
  }
  const road = `<path d="M0 ${height}V${height * 0.86}h${width}V${height}z" fill="#2a2725"/>`;
  return houses.join("") + road;
}

function palms(width: number, height: number, hour: Hour, random: Random): string {
  const trees = Array.from({ length: 6 }, (_, tree) => {
    const x = ((tree + 0.5 + between(random, -0.3, 0.3)) / 6) * width;
    const top = height * between(random, 0.25, 0.5);
    const leaves = Array.from({ length: 9 }, (__, leaf) => {
      const turn = (leaf / 8) * Math.PI;
      const long = height * 0.17;
      const [dx, dy] = [Math.cos(turn) * long, -Math.sin(turn) * long * 0.5];
      return `<path d="M${x} ${top}q${dx * 0.5} ${dy - long * 0.3} ${dx} ${dy + long * 0.45}q${-dx * 0.4} ${-long * 0.35} ${-dx} ${-dy - long * 0.45}z"/>`;
    });
    return `<g fill="${hour[3]}"><path d="M${x - height * 0.01} ${height}q${height * 0.02} ${-height * 0.3} ${height * 0.005} ${top - height}h${height * 0.015}q${height * 0.01} ${height * 0.3} ${height * 0.005} ${height - top}z"/>${leaves.join("")}</g>`;
  });
  return hills(width, height, hour, random) + trees.join("");
}

/** A line of hills from side to side, filled to the bottom. */
function ridge(
  width: number,
  height: number,
  level: number,
  rise: number,
  colour: string,
  random: Random,
): string {
  const [slow, quick, start] = [between(random, 2, 4), between(random, 7, 12), random() * 6];
  const points = Array.from({ length: 49 }, (_, step) => {
    const x = step / 48;
    const wave = Math.sin(start + x * slow) * 0.7 + Math.sin(start + x * quick) * 0.3;
    return `${(x * width).toFixed(1)} ${((level - wave * rise) * height).toFixed(1)}`;
  });
  return `<path d="M0 ${height}L${points.join("L")}L${width} ${height}z" fill="${colour}"/>`;
}

function between(random: Random, from: number, to: number): number {
  return from + random() * (to - from);
}

/** Numbers from 0 to 1 that look random and are the same for the same seed (Park and Miller). */
function randoms(seed: number): Random {
  let state = (seed * 48_271) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
