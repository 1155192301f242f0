import sharp from "sharp";

/** The invented newspaper's writers: what they do, and how they are drawn. */
const WRITERS: readonly [name: string, job: string, biography: string, look: Look][] = [
  [
    "هالة الكرمي",
    "مراسلة الثقافة",
    "تكتب عن المسرح والكتب منذ 2015، وتجمع أغاني الصيادين.",
    { ground: "#c9a27e", skin: "#d9a67c", cloth: "#7a2f2a", hair: "#2a1d18", isVeiled: true },
  ],
  [
    "سامر البنّاء",
    "محرر الاقتصاد",
    "مهندس ترك المقاولات إلى الصحافة، ويتابع الأسواق والماء.",
    { ground: "#8fa9a3", skin: "#c68d5f", cloth: "#23414c", hair: "#1b1512" },
  ],
  [
    "Ingrid Holm",
    "كاتبة زائرة",
    "أمينة مكتبة، أقامت في مرفأ الصدف سنتين.",
    { ground: "#b9b4c9", skin: "#ecc7a6", cloth: "#4a4f63", hair: "#c79a55" },
  ],
  [
    "نجوى السقّا",
    "رئيسة التحرير",
    "تكتب زاوية أسبوعية عن الأرشيف وما يضيع منه.",
    { ground: "#d3bd8e", skin: "#cf9a6e", cloth: "#2f4a3a", hair: "#5a5048" },
  ],
];

interface Look {
  readonly ground: string;
  readonly skin: string;
  readonly cloth: string;
  readonly hair: string;
  readonly isVeiled?: boolean;
}

/** The registry of authors, and their drawn portraits, by file. */
export async function portraits(): Promise<Record<string, string | Uint8Array>> {
  const drawn = await Promise.all(
    WRITERS.map(async ([, , , look], place): Promise<[string, Uint8Array]> => {
      const picture = sharp(Buffer.from(portrait(look)));
      return [`media/كاتب-${place + 1}.jpg`, await picture.jpeg({ quality: 78 }).toBuffer()];
    }),
  );
  const entries = WRITERS.map(([name, job, biography], place) =>
    JSON.stringify({ name, job, biography, portrait: `/media/كاتب-${place + 1}.jpg` }),
  );
  return {
    ...Object.fromEntries(drawn),
    "authors.yaml": entries.map((entry) => `- ${entry}\n`).join(""),
  };
}

function portrait({ ground, skin, cloth, hair, isVeiled }: Look): string {
  const head = isVeiled
    ? `<path d="M92 330q-22-220 108-226q130 6 108 226z" fill="${hair}"/>`
    : `<path d="M118 190q-14-96 82-100q96 4 82 100q-20-44-82-48q-62 4-82 48z" fill="${hair}"/>`;
  const behind = isVeiled ? head : "";
  const before = isVeiled ? "" : head;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400" fill="${ground}"/>${behind}
<path d="M40 400q10-110 160-112q150 2 160 112z" fill="${cloth}"/><path d="M172 250h56v56q-28 26-56 0z" fill="${skin}"/>
<ellipse cx="200" cy="196" rx="64" ry="80" fill="${skin}"/>${before}
<path d="M168 190h20M212 190h20M180 236q20 12 40 0" stroke="#2a1d18" stroke-width="5" stroke-linecap="round" fill="none"/></svg>`;
}
