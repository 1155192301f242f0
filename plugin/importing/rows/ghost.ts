import type { Row } from "./row.ts";

/** An export of Ghost: `{ "db": [{ "data": { "posts": …, "tags": …, … } }] }`, in the words of its importer. */
interface GhostExport {
  readonly db: readonly { readonly data: Readonly<Record<string, readonly Row[] | undefined>> }[];
}

export function isGhost(value: unknown): value is GhostExport {
  const db = (value as Partial<GhostExport> | undefined)?.db;
  return Array.isArray(db) && Array.isArray(db[0]?.data?.posts);
}

/** Posts of Ghost with the names of their tags and authors; pages stay behind. */
export function ghostRows({ db }: GhostExport): Row[] {
  const data = db[0]?.data ?? {};
  const tags = namesById(data.tags);
  const users = namesById(data.users);
  const tagsOf = grouped(data.posts_tags, "tag_id", tags);
  const authorsOf = grouped(data.posts_authors, "author_id", users);
  const site = siteOf(data);
  const local = (text: unknown) => localText(text, site);
  const metaOf = new Map((data.posts_meta ?? []).map((meta) => [meta.post_id, meta]));
  return (data.posts ?? [])
    .filter(({ type, page }) => type !== "page" && page !== 1 && page !== true)
    .map((post) => {
      const id = String(post.id);
      const meta = metaOf.get(post.id) ?? {};
      return {
        id,
        title: post.title,
        date: post.published_at ?? post.created_at,
        updated: undefined,
        slug: post.slug,
        permalink: `/${String(post.slug)}/`,
        // Everyone reads what is published to all.
        status:
          post.status === "published" &&
          post.visibility !== "public" &&
          post.visibility !== undefined
            ? post.visibility
            : (post.email_only ?? meta.email_only)
              ? "sent"
              : post.status,
        summary: post.custom_excerpt,
        topics: (tagsOf.get(id) ?? []).filter((name) => !name.startsWith("#")),
        authors: authorsOf.get(id),
        image: {
          src: local(post.feature_image),
          alt: post.feature_image_alt ?? meta.feature_image_alt,
          caption: post.feature_image_caption ?? meta.feature_image_caption,
        },
        body: local(post.html) ?? "",
      };
    });
}

/**
 * Ghost writes its own address as `__GHOST_URL__`, or begins at the root. Links lead to articles of the
 * archive; pictures and files stay with the old site, where the export says which it is.
 */
function localText(text: unknown, site: string): string | undefined {
  if (typeof text !== "string") return undefined;
  const rooted = text.replaceAll("__GHOST_URL__", "");
  return site === "" ? rooted : rooted.replace(/(^|["'(\s,])(?=\/content\/)/g, `$1${site}`);
}

/** The site's address from its settings, else from a picture that is written with it; or an empty text. */
function siteOf(data: GhostExport["db"][number]["data"]): string {
  const setting = (data.settings ?? []).find(({ key }) => key === "url" || key === "site_url");
  const written = [
    setting?.value,
    ...(data.posts ?? []).flatMap(({ html, feature_image: image }) => [image, html]),
  ];
  for (const text of written) {
    const [, site] =
      /(https?:\/\/[^/\s"'<>]+)\/content\/(?:images|files|media)\//.exec(String(text)) ?? [];
    if (site !== undefined) return site;
  }
  return URL.canParse(String(setting?.value)) ? new URL(String(setting?.value)).origin : "";
}

function namesById(rows: readonly Row[] | undefined): ReadonlyMap<unknown, string> {
  return new Map((rows ?? []).map(({ id, name }) => [id, String(name)]));
}

function grouped(
  rows: readonly Row[] | undefined,
  key: string,
  names: ReadonlyMap<unknown, string>,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  const sorted = [...(rows ?? [])].sort(
    (one, two) => Number(one.sort_order ?? 0) - Number(two.sort_order ?? 0),
  );
  for (const row of sorted) {
    const name = names.get(row[key]);
    if (name === undefined) continue;
    groups.set(String(row.post_id), [...(groups.get(String(row.post_id)) ?? []), name]);
  }
  return groups;
}
