/** `خبر.ar.md`, `index.ckb.md`: a file's language before its ending, as Hugo names translations. */
const LANGUAGE = /\.((?:[a-z]{2}|ckb)(?:-[a-z]{2,4})?)(?=\.[a-z]+$)/i;

const known = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** The language that a file's name says. */
export function languageOfFile(file: string): string | undefined {
  const language = LANGUAGE.exec(file)?.[1];
  return language !== undefined && known.of(language) !== undefined ? language : undefined;
}

/** A file as it is called in every language. */
export function withoutLanguage(file: string): string {
  return languageOfFile(file) === undefined ? file : file.replace(LANGUAGE, "");
}
