/**
 * A title as it stands between «»: quotation marks within it become those that Arabic printers
 * use at the second level.
 */
export function titleInMarks(title: string): string {
  return `«${title.replace(/[«»]/g, '"')}»`;
}
