import { z } from "zod";
import { ArshifError } from "../../articles/faults.ts";
import { FIXED_TEXT, FIXITY } from "../../publish/fixity-files.ts";
import { attempt } from "../../text/attempt.ts";
import type { PublishedSite } from "./published-site.ts";

const hashes = z.record(z.string().startsWith("/"), z.string().regex(/^[\da-f]{64}$/));

const schema = z.object({
  released: z.string(),
  algorithm: z.literal("sha256"),
  file: z.literal(FIXED_TEXT),
  articles: hashes,
  /** What articles were before they were corrected. */
  versions: hashes.default({}),
});

/** What a site says of its articles' texts. */
export type FixityManifest = z.output<typeof schema>;

/**
 * Reads `fixity.json`.
 *
 * @returns it with its bytes, which are what is signed
 * @throws {ArshifError} where there is none, or it is none
 */
export async function readManifest(
  site: PublishedSite,
): Promise<{ readonly bytes: Buffer; readonly manifest: FixityManifest }> {
  const bytes = await site.read(FIXITY);
  const fault = (message: string, cure: string) =>
    new ArshifError([{ file: site.name(FIXITY), message, cure }], false);
  if (bytes === undefined) {
    throw fault(
      "The site publishes no hashes of its texts.",
      "Name the folder or the address of its home page; it has them where its option fixity is true.",
    );
  }
  const read = schema.safeParse(attempt(() => JSON.parse(bytes.toString())));
  if (read.success) return { bytes, manifest: read.data };
  throw fault("The file is no list of hashes.", "Ask whoever keeps the archive for a whole one.");
}
