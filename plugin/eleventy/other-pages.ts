/**
 * Thrown where the site's own pages have other addresses than in the build before, though none of its
 * files has changed: a script decides them. What hangs on them must be looked at anew.
 */
export class OtherPages extends Error {}
