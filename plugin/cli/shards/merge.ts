import { ArshifError } from "../../articles/faults.ts";
import { mergeParts } from "../../incremental/shards/merge-parts.ts";
import { failureText, tell } from "../build-failure.ts";

/**
 * Puts the parts of a build together, and says what there is now.
 *
 * @param root the project's root, an absolute path
 * @returns whether the site was put together
 */
export function mergeSite(root: string): boolean {
  try {
    const { counts, leftFiles } = mergeParts(root);
    const number = (value: number) => value.toLocaleString("en");
    process.stdout.write(
      `The site was put together: ${number(counts.articles)} articles, ${number(counts.written)} pages, ${number(counts.removed)} old pages removed.\n`,
    );
    for (const line of leftFiles) tell(`Warning: ${line}`);
    return true;
  } catch (error) {
    tell(error instanceof ArshifError ? error.message : failureText(error, "the output folder"));
    return false;
  }
}
