import { relationsApart } from "../../archive/index.ts";
import { RelationsFiles } from "../catalogue/relations-files.ts";
import { readFinding } from "./finding-file.ts";

/**
 * Finds the relations that another process has asked for, and keeps them and their index, as that
 * process would.
 *
 * @param root the project's root, an absolute path
 * @param onStep called again and again while the work goes on
 * @param onKept called when the relations are on disk, and their index is not yet
 */
export function findRelations(root: string, onStep: () => void, onKept: () => void): void {
  readFinding(root, ({ rules, articles, basis }) => {
    const { relations, index } = relationsApart(articles, rules, onStep);
    const files = new RelationsFiles(root);
    files.writeRelations(basis(), relations);
    onKept();
    files.writeIndex(basis(), index());
  });
}
