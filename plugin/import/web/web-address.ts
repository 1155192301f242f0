/** Is a source written as an address of the web? */
export function isAddress(written: string): boolean {
  return /^https?:\/\//i.test(written);
}
