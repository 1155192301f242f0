import { createRequire } from "node:module";
import path from "node:path";

/**
 * A library from the folder in the environment's PEERS, in which `npm i moment dayjs date-fns
 * moment-hijri chrono-node` was run; `undefined` when it is not there. They are no dependencies:
 * only who wants to compare needs them.
 */
export function peer(name: string): ReturnType<NodeJS.Require> | undefined {
  const folder = process.env.PEERS;
  if (folder === undefined) return undefined;
  try {
    return createRequire(path.join(path.resolve(folder), "package.json"))(name);
  } catch {
    return undefined;
  }
}

/** moment with its Arabic locales. */
export function moment(): ReturnType<NodeJS.Require> | undefined {
  const library = peer("moment");
  if (library !== undefined) for (const locale of ["ar", "ar-ps"]) peer(`moment/locale/${locale}`);
  return library;
}

/** dayjs with its Arabic locales and the plugins that reading and distances need. */
export function dayjs(): ReturnType<NodeJS.Require> | undefined {
  const library = peer("dayjs");
  if (library === undefined) return undefined;
  for (const locale of ["ar", "ar-iq"]) peer(`dayjs/locale/${locale}`);
  for (const plugin of [
    "relativeTime",
    "customParseFormat",
    "localizedFormat",
    "utc",
    "timezone",
  ]) {
    library.extend(peer(`dayjs/plugin/${plugin}`));
  }
  return library;
}
