/** The hashes of all articles' texts. */
export const FIXITY = "/fixity.json";

/** Its signature in Base64. */
export const SIGNATURE = "/fixity.json.sig";

/** The public half of the key that signed it, in PEM. */
export const PUBLIC_KEY = "/fixity.pem";

/** The name of the file with an article's text, beside its page. */
export const FIXED_TEXT = "text.txt";
