import { quote } from "../../articles/faults.ts";
import type { PartNumber } from "../../incremental/part.ts";
import { command, inLanguage, languageOption, UsageError } from "../command.ts";

export const build = command({
  name: "build",
  options: {
    config: "text",
    hash: "flag",
    jobs: "text",
    lang: "text",
    shard: "text",
    why: "texts",
  },
  help: `arshif build

Builds the site with Eleventy and writes only the pages that show something else than before. What
it needs to know of the build before is kept in .cache/arshif/.

  --config <file>      Eleventy's configuration, where it has a name of its own
  --hash               compare files by their content, not by size and time; always so where the
                       variable CI is set
  --jobs <number>      processes that write pages; as many as the machine has cores and memory for
  --shard <part>       make one part of the site and nothing else: --shard 3/8; for builds on several
                       machines
  --why <page>         say why a page was or was not written: --why /2019/08/07/x/; may be
                       repeated
  --lang ar            tell faults and notices in Arabic, as the variable ARSHIF_LANG=ar does
`,
  locksSite: true,
  settings: (line) => ({
    configuration: line.last("config"),
    byContent: line.has("hash"),
    why: line.all("why"),
    part: checkedPart(line.last("shard")),
    jobs: checkedJobs(line.last("jobs")),
    language: languageOption(line),
  }),
  run: ({ part, language, ...settings }, root) =>
    inLanguage(language, async () => {
      if (part === undefined) return (await import("../build-site.ts")).buildSite(root, settings);
      const { buildPart } = await import("../shards/build-part.ts");
      return buildPart(root, settings, part);
    }),
});

function checkedJobs(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const jobs = /^\d{1,2}$/.test(written) ? Number(written) : 0;
  if (jobs >= 1) return jobs;
  throw new UsageError(
    `The option --jobs is no whole number from 1 to 99; it is ${quote(written)}. Write --jobs 2, or leave it out.`,
  );
}

function checkedPart(written: string | undefined): PartNumber | undefined {
  if (written === undefined) return undefined;
  const [, number = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? []).map(Number);
  if (number >= 1 && number <= of) return { number, of };
  throw new UsageError(
    `The option --shard names no part; it is ${quote(written)}. Write the part's number and how many there are: --shard 3/8.`,
  );
}
