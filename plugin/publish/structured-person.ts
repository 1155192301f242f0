import type { PersonLeaf } from "schema-dts";
import type { AuthorName } from "../views/index.ts";
import { known, named, type StructuredSite } from "./structured-site.ts";

/** An author, with what the registry says of one. */
interface ToldAuthor extends Omit<AuthorName, "profile"> {
  readonly profile?:
    | (NonNullable<AuthorName["profile"]> & {
        readonly biography?: string | undefined;
        readonly email?: string | undefined;
      })
    | undefined;
}

/** An author as schema.org's vocabulary describes one. */
export function person(author: ToldAuthor, site: StructuredSite): PersonLeaf {
  const { title, url, profile } = author;
  const { job, portrait, biography, email, links = [], sameAs = [] } = profile ?? {};
  const elsewhere = [...new Set([...sameAs, ...links.map((link) => link.url)])];
  return {
    ...named("Person", title, url, site),
    ...known({
      jobTitle: job === undefined ? undefined : site.isolate(job),
      image: portrait === undefined ? undefined : site.absolute(portrait.src),
      description: biography === undefined ? undefined : site.isolate(biography),
      email,
      sameAs: elsewhere.length === 0 ? undefined : elsewhere,
    }),
  };
}
