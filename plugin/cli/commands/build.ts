import { quote } from "../../articles/faults.ts";
import type { PartNumber } from "../../incremental/part.ts";
import { tell } from "../build-failure.ts";
import { type CommandLine, command, inLanguage, UsageError } from "../command.ts";
import { languageOption, wholeNumber } from "../option-values.ts";
import { type GivenPart, givenPart, MOST_PARTS } from "../shards/batch-systems.ts";

const MOST_JOBS = 99;

export const build = command({
  name: "build",
  options: {
    changes: "text",
    config: "text",
    hash: "flag",
    jobs: "text",
    lang: "text",
    shard: "text",
    shards: "text",
    why: "texts",
  },
  help: `arshif build

Builds the site with Eleventy and writes only the pages that show something else than before. What
it needs to know of the build before is kept in .cache/arshif/.

  --changes <file>     list the files that were written, one a line, and beside it, for an upload in
                       this order, changes.1-assets.txt, 2-pages, 3-indexes and 4-removed. A list
                       that is there is added to: delete it when all is uploaded
  --config <file>      Eleventy's configuration, where it has a name of its own
  --hash               compare files by their content, not by size and time; always so where the
                       variable CI is set
  --jobs <number>      processes that write pages; as many as the machine has cores and memory for
  --shard <part>       make one part of the site and nothing else: --shard 3/8; for builds on several
                       machines. --shard auto takes the part that the batch system gives to this
                       job: Kubernetes, AWS Batch, Google Cloud, GitLab, Buildkite and others
  --shards <number>    how many parts there are, for --shard auto where the system does not say it,
                       as Kubernetes does not
  --why <page>         say why a page was or was not written: --why /2019/08/07/x/; may be
                       repeated
  --lang ar            tell faults and notices in Arabic, as the variable ARSHIF_LANG=ar does
`,
  locksSite: true,
  settings: (line) => ({
    changes: checkedChanges(line),
    configuration: line.last("config"),
    byContent: line.has("hash"),
    why: line.all("why"),
    part: checkedPart(line),
    jobs: wholeNumber(line, "jobs", MOST_JOBS, 2),
    language: languageOption(line),
  }),
  run: ({ part, language, ...settings }, root) =>
    inLanguage(language, async () => {
      if (part === undefined) return (await import("../build-site.ts")).buildSite(root, settings);
      const { buildPart } = await import("../shards/build-part.ts");
      if (part.source !== undefined) {
        tell(`This is part ${part.number} of ${part.of}, from ${part.source}.`);
      }
      return buildPart(root, settings, part);
    }),
});

/** The part that is written, or that the system gives. */
function checkedPart(line: CommandLine): (PartNumber & Partial<GivenPart>) | undefined {
  const written = line.last("shard");
  const shards = wholeNumber(line, "shards", MOST_PARTS, 8);
  if (written === "auto") return givenPart(process.env, shards);
  if (shards !== undefined) {
    throw new UsageError("The option --shards belongs to --shard auto. Write --shard auto.");
  }
  if (written === undefined) return undefined;
  const [, number = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(written) ?? []).map(Number);
  if (number >= 1 && number <= of && of <= MOST_PARTS) return { number, of };
  throw new UsageError(
    `The option --shard names no part; it is ${quote(written)}. Write the part's number and how many there are: --shard 3/8.`,
  );
}

function checkedChanges(line: CommandLine): string | undefined {
  if (!line.has("changes") || !line.has("shard")) return line.last("changes");
  throw new UsageError(
    "The option --changes goes with no --shard. Write it after arshif merge, which puts all parts together.",
  );
}
