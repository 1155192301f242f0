/**
 * Measures related articles on a corpus that is not part of this repository:
 *
 *   npm run bench:related -- --corpus FILE --labels FILE [--only PART,PART]
 *
 * Parts: quality, peers, aliases, topics, proposals, speed, copies, stories, update.
 *
 * The corpus is JSON lines (gzip or plain) with id, title, body, date, source; the labels are
 * tab-separated set, query_id, doc_id, grade. `category` and `tags` serve the parts topics and
 * proposals where an outlet has them. `--show 30` prints the headlines of so many stories to judge.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { measureAliases } from "./related/alias-gain.ts";
import { readCorpus, readLabels } from "./related/corpus.ts";
import { measurePeers } from "./related/peers.ts";
import { measureProposals } from "./related/proposals.ts";
import { measureQuality } from "./related/quality-table.ts";
import { measureCopies, measureSpeed } from "./related/speed.ts";
import { measureStories } from "./related/stories.ts";
import { measureTopicWeights } from "./related/topic-weights.ts";
import { measureUpdates } from "./related/update.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    labels: { type: "string" },
    only: {
      type: "string",
      default: "quality,peers,aliases,topics,proposals,speed,copies,stories,update",
    },
    show: { type: "string", default: "0" },
  },
});
if (values.corpus === undefined || values.labels === undefined) {
  console.error("Usage: npm run bench:related -- --corpus FILE --labels FILE");
  process.exit(1);
}

const parts = new Set(values.only.split(","));
const corpus = readCorpus(values.corpus);
const labels = readLabels(values.labels);
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}`);
console.log(`${corpus.length} articles, ${labels.size} labelled queries\n`);
if (parts.has("quality")) measureQuality(corpus, labels);
if (parts.has("peers")) measurePeers(corpus, labels);
if (parts.has("aliases")) measureAliases(corpus);
if (parts.has("topics")) measureTopicWeights(corpus);
if (parts.has("proposals")) measureProposals(corpus);
if (parts.has("speed")) measureSpeed(corpus);
if (parts.has("copies")) measureCopies(corpus);
if (parts.has("stories")) measureStories(corpus, Number(values.show));
if (parts.has("update")) measureUpdates(corpus);
