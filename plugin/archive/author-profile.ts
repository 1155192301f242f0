import type { Picture } from "../articles/pictures/picture.ts";
import type { Author } from "../topics/index.ts";

/** What an author registry says of an author. */
export interface AuthorProfile
  extends Pick<Author, "job" | "biography" | "email" | "links" | "sameAs"> {
  readonly portrait: Picture | undefined;
}
