/** Characters that could end a `<script>` element or a line of a script, written as JSON escapes. */
const ESCAPES: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/**
 * JSON that may stand in a `<script type="application/ld+json">` as it is, whatever the values
 * hold. The element is a data block: browsers run nothing in it, and a Content-Security-Policy
 * does not block it (HTML standard, "prepare the script element", step 12).
 */
export function dataBlock(data: object): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => ESCAPES[sign] as string);
}
