import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { chooseProposals } from "../../plugin/cli/proposals.ts";
import { proposalsYaml } from "../../plugin/cli/proposals-yaml.ts";
import type { AliasProposal, TopicProposal } from "../../plugin/proposals/index.ts";
import { matchingForm } from "../../plugin/text/index.ts";
import { TopicRegistry } from "../../plugin/topics/index.ts";
import { holds } from "../text/property.ts";
import { acceptingAll, registryOf } from "./accepting.ts";

const EMPTY = new TopicRegistry([]);
const TRUMP: AliasProposal = {
  name: "ترامب",
  alias: "ترمب",
  articles: [30, 12],
  likeness: 0.87,
  isKnown: false,
  isName: true,
};
const DEMOCRACY: AliasProposal = {
  name: "الديمقراطية",
  alias: "الديموقراطية",
  articles: [20, 9],
  likeness: 0.7,
  isKnown: false,
  isName: true,
};

function topics(names: readonly string[]): TopicProposal[] {
  return names.map((name, place) => ({
    name,
    articles: 40 - place,
    titles: 20 - place,
    forms: [],
    company: [],
    longer: [],
  }));
}

function printed(
  names: readonly string[],
  aliases: readonly AliasProposal[],
  registry = EMPTY,
): string {
  return proposalsYaml(chooseProposals({ topics: topics(names), aliases: [...aliases] }, registry));
}

describe("a pair of spellings", () => {
  test("stands beside its topic, and the rarer spelling is no topic of its own", () => {
    expect(printed(["ترامب", "بغداد", "ترمب"], [TRUMP])).toBe(`\
# Proposed topics. Delete what is none. An id becomes part of an address: change it now or never.
# Where the other names mean the same, take the # before aliases away.

# in 40 articles, in the headline of 20
- id: ترامب
  name: ترامب
  # ترمب: in 12 articles, the words around both alike by 0.87
  # aliases: [ترمب]

# in 39 articles, in the headline of 19
- id: بغداد
  name: بغداد
`);
  });

  test("is exchanged within a longer name", () => {
    const { topics: chosen, pairs } = chooseProposals(
      { topics: topics(["قوات سوريا الديمقراطية"]), aliases: [DEMOCRACY] },
      EMPTY,
    );
    expect(chosen).toMatchObject([
      {
        id: "قوات-سوريا-الديمقراطية",
        name: "قوات سوريا الديمقراطية",
        articles: 40,
        spellings: [
          {
            name: "قوات سوريا الديموقراطية",
            word: "الديموقراطية",
            articles: 9,
            likeness: 0.7,
          },
        ],
      },
    ]);
    expect(pairs).toEqual([]);
  });

  test("of a topic that the registry has is told with the topic's whole list of aliases", () => {
    const registry = registryOf(
      "- id: trump\n  name: ترامب\n  aliases: ['ترامب، دونالد, الرئيس']\n",
    );
    expect(printed(["ترمب"], [TRUMP], registry)).toBe(`\
# Other spellings for topics that the registry has, each with its whole new list of aliases:

# trump
#   ترمب: in 12 articles, the words around both alike by 0.87
#   aliases: ["ترامب، دونالد, الرئيس", ترمب]
`);
  });

  test("that the registry has within a name is not proposed again", () => {
    const registry = registryOf(
      "- id: sdf\n  name: قوات سوريا الديمقراطية\n  aliases: [قوات سوريا الديموقراطية]\n",
    );
    expect(printed([], [DEMOCRACY], registry)).toBe("");
  });

  test("of no topic is a topic in comments", () => {
    expect(printed(["بغداد"], [TRUMP])).toMatch(
      /# ترامب: in 30 articles\n# ترمب: in 12 articles, the words around both alike by 0\.87\n# - id: ترامب\n# {3}name: ترامب\n# {3}aliases: \[ترمب\]\n$/,
    );
    expect(registryOf(printed(["بغداد"], [TRUMP])).find("ترمب")).toBeUndefined();
    expect(registryOf(acceptingAll(printed(["بغداد"], [TRUMP]))).find("ترمب")?.name).toBe("ترامب");
  });
});

describe("a topic", () => {
  test("is not proposed when the registry knows it in another spelling", () => {
    const registry = registryOf("- id: idlib\n  name: إدلب\n- id: الأمن\n  name: الأمن العام\n");
    expect(printed(["ادلب", "الامن"], [], registry)).toBe("");
  });

  test("is no pair of words that are no names, but these are spellings of a topic that has one", () => {
    const european: AliasProposal = {
      ...TRUMP,
      ...{ name: "الأوروبي", alias: "الأوربي", isName: false },
    };
    expect(printed([], [european])).toBe("");
    expect(printed(["الاتحاد الأوروبي"], [european])).toContain("# aliases: [الاتحاد الأوربي]");
  });

  test("is not proposed when no id can be made of its name", () => {
    expect(printed(["كلمة".repeat(40), "؟!"], [])).toBe("");
  });

  test("is quoted where a reader of YAML would take its name for something else", () => {
    const yaml = printed(["true", "2019", "داعش"], []);
    expect(yaml).toContain('- id: "true"\n  name: "true"\n');
    expect(yaml).toContain('- id: "2019"\n  name: "2019"\n');
    expect(yaml).toContain("- id: داعش\n  name: داعش\n");
  });
});

describe("why a topic is proposed", () => {
  const aden: TopicProposal = {
    name: "عدن",
    articles: 95,
    titles: 74,
    forms: [
      { name: "عدن", articles: 60 },
      { name: "بعدن", articles: 12 },
    ],
    company: [{ name: "اليمن", articles: 35 }],
    longer: [{ name: "مدينة عدن", articles: 9 }],
  };
  const spelt: AliasProposal = { ...TRUMP, name: "عدن", alias: "عادن", isKnown: true };
  const yaml = () => proposalsYaml(chooseProposals({ topics: [aden], aliases: [spelt] }, EMPTY));

  test("is said above it: how often, in which forms, in which company, under which other names", () => {
    expect(yaml()).toContain(`
# in 95 articles, in the headline of 74
# headlines write it عدن (60)، بعدن (12)
# stands with اليمن (35)
- id: عدن
  name: عدن
  # عادن: in 12 articles, known to be one name with it
  # مدينة عدن: in 9 articles
  # aliases: [عادن, مدينة عدن]
`);
    expect(registryOf(acceptingAll(yaml())).find("مدينة عدن")?.name).toBe("عدن");
  });

  test("is said in Arabic where that is asked for", () => {
    vi.stubEnv("ARSHIF_LANG", "ar");
    try {
      expect(yaml()).toContain(`
# عدد المقالات 95، منها 74 في العنوان
# صيغه في العناوين: عدن (60)، بعدن (12)
# يرد مع: اليمن (35)
- id: عدن
  name: عدن
  # عادن: عدد المقالات 12، وهما صيغتان معروفتان لاسم واحد
  # مدينة عدن: عدد المقالات 9
`);
      expect(yaml()).not.toMatch(/articles|headline|stands|names/);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test("names no longer name that the registry has", () => {
    const registry = registryOf("- id: city\n  name: مدينة عدن\n");
    const found = chooseProposals({ topics: [aden], aliases: [] }, registry);
    expect(found.topics[0]?.longer).toEqual([]);
  });
});

test("nothing to propose is an empty text", () => {
  expect(printed([], [])).toBe("");
});

describe("whatever is proposed", () => {
  const word = fc.constantFrom(
    ..."ترامب ترمب طرمب سوريا سورية ادلب إدلب قوات true null".split(" "),
  );
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
  const pair = fc
    .tuple(word, word)
    .filter(([a, b]) => matchingForm(a) !== matchingForm(b))
    .map(
      ([a, b]): AliasProposal => ({
        name: a,
        alias: b,
        articles: [9, 5],
        likeness: 0.5,
        isKnown: false,
        isName: true,
      }),
    );

  test("can be accepted in whole beside the registry, and says no name twice", () => {
    holds(
      fc.property(
        fc.array(name, { maxLength: 8 }),
        fc.array(pair, { maxLength: 5 }),
        fc.uniqueArray(name, { maxLength: 2, selector: matchingForm }),
        (names, pairs, known) => {
          const own = known.map((text, at) => `- id: t${at}\n  name: "${text}"\n`).join("");
          const registry = registryOf(own);
          const found = { topics: topics(names), aliases: pairs };
          const { topics: chosen, additions, pairs: left } = chooseProposals(found, registry);
          const spellings = [...chosen, ...additions, ...left].flatMap((entry) => entry.spellings);
          const forms = [...chosen, ...left, ...spellings].map(({ name }) => matchingForm(name));
          expect(new Set(forms).size).toBe(forms.length);
          for (const proposed of names) {
            const isKnown = registry.find(proposed) !== undefined;
            expect(forms.includes(matchingForm(proposed))).toBe(!isKnown);
          }
          const accepted = registryOf(`${own}\n${acceptingAll(printed(names, pairs, registry))}`);
          for (const { name, spellings: others } of [...chosen, ...left]) {
            for (const one of [name, ...others.map((other) => other.name)]) {
              expect(accepted.find(one)?.name).toBe(name);
            }
          }
        },
      ),
      100,
    );
  });
});
