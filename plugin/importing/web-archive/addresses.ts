import { decodedPath } from "../../text/readable-address.ts";

/** Folders of addresses under which sites list articles, and never have one. */
const LISTS =
  /(?:^|\/)(?:tags?|categor(?:y|ies)|authors?|page|search|feed|rss|sitemap|login|wp-admin|wp-json)(?:\/|\.\w+$|$)/i;

/** Names of a site's home. */
const HOME = /^\/(?:(?:index|home|default|main)(?:\.\w+)?\/?)?$/i;

/** Questions by which systems list articles, or show a part of one. */
const ASKS_FOR_LIST =
  /^(?:s|q|cat|tag|author|paged?|m|feed|search|replytocom|attachment_id|format|print)$/;

/** What senders of readers add to an address. */
const ADDED = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|share|amp|source)$/;

/** Does a site have no article at an address, but lists of them or its home? */
export function isListAddress(address: string): boolean {
  const { pathname, searchParams } = new URL(address);
  const questions = [...searchParams.keys()].filter((name) => !ADDED.test(name));
  if (LISTS.test(pathname) || questions.some((name) => ASKS_FOR_LIST.test(name))) return true;
  return HOME.test(pathname) && questions.length === 0;
}

/**
 * An address without what makes no other page of it: `https://www.old.example/a/?utm_source=x#b` →
 * `old.example/a`.
 */
export function keyOf(address: string): string {
  const { host, pathname, search } = new URL(plainAddress(address));
  const key = `${host.replace(/^www\./, "")}${pathname.replace(/\/+$/, "")}${search}`;
  return decodedPath(key).normalize("NFC");
}

/** An address without what senders of readers add to it. */
export function plainAddress(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()])
    if (ADDED.test(name)) url.searchParams.delete(name);
  url.hash = "";
  return url.href;
}
