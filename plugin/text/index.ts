/** Arabic script: marks, addresses and near spellings. Pure: works in any JavaScript project. */
export {
  findControlCharacter,
  hasDirectionOverride,
  stripDirectionMarks,
  stripHarakat,
} from "./marks.ts";
export { editDistance, nearest } from "./nearest.ts";
export { slug } from "./slug.ts";
