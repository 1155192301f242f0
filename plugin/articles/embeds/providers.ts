/** What stands behind an address of a provider. */
type EmbedKind = "film" | "sound" | "post";

/** Where readers find something that a provider shows, and what shows it on another site's page. */
export interface Found {
  readonly kind: EmbedKind;
  /** The address for readers, without what providers add to follow them. */
  readonly page: string;
  /** The address for a frame; none where the provider alone knows what a short address leads to. */
  readonly player?: string;
  /** How high its frame is for its width. */
  readonly shape: "wide" | "tall" | "post" | "sound";
}

/** An address taken apart, with neither its encoding nor a slash at its end. */
export interface TakenApart {
  /** Without the part that means the same page on another device or in another language. */
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly hash: string;
}

export interface Provider {
  readonly hosts: readonly string[];
  /** @returns nothing for a page that is neither film, sound nor post, such as a profile */
  readonly read: (address: TakenApart) => Found | undefined;
  /** What lets a player begin by itself, once a reader has asked for it. */
  readonly plays?: readonly [key: string, value: string];
}

/** YouTube promises no length of its ids; two words of its paths are as long as most of them. */
const YOUTUBE_ID = /^(?!(?:videoseries|live_stream)$)[\w-]{6,20}$/;

/**
 * The providers whose films, sounds and posts articles may show. Sources, read from memory of the
 * providers' documents and not opened for this table:
 * - YouTube: «YouTube Embedded Players and Player Parameters» (privacy-enhanced mode);
 * - Vimeo: «Player parameters overview» (`h`, `dnt`);
 * - X: publish.twitter.com, whose script fills a frame with this address;
 * - Instagram, TikTok: the frames of their embed codes, and TikTok's «Embed Player»;
 * - SoundCloud: «Widget API»;
 * - Facebook: «Embedded Video & Live Video Player», «Embedded Posts».
 */
export const PROVIDERS = {
  youtube: {
    hosts: ["youtube.com", "youtube-nocookie.com", "youtu.be"],
    read: youtube,
    plays: ["autoplay", "1"],
  },
  vimeo: { hosts: ["vimeo.com", "player.vimeo.com"], read: vimeo, plays: ["autoplay", "1"] },
  x: { hosts: ["x.com", "twitter.com", "platform.twitter.com"], read: x },
  instagram: { hosts: ["instagram.com", "instagr.am"], read: instagram },
  tiktok: {
    hosts: ["tiktok.com", "vm.tiktok.com", "vt.tiktok.com"],
    read: tiktok,
    plays: ["autoplay", "1"],
  },
  soundcloud: {
    hosts: ["soundcloud.com", "w.soundcloud.com", "on.soundcloud.com"],
    read: soundcloud,
    plays: ["auto_play", "true"],
  },
  facebook: { hosts: ["facebook.com", "fb.com", "fb.watch"], read: facebook },
} as const satisfies Readonly<Record<string, Provider>>;

export type ProviderName = keyof typeof PROVIDERS;

function youtube({ host, path, query, hash }: TakenApart): Found | undefined {
  const inner = query.get("u");
  if (path === "/attribution_link" && inner?.startsWith("/")) {
    const { pathname, searchParams } = new URL(inner, "https://youtube.com");
    return youtube({ host, path: pathname, query: searchParams, hash });
  }
  const [, form, named] =
    host === "youtu.be"
      ? ["", "", path.slice(1)]
      : (/^\/(shorts|live|embed|watch|v|e)\/([^/]+)$/.exec(path) ?? []);
  const id = named ?? (/^(?:\/watch)?$/.test(path) ? query.get("v") : undefined);
  if (id !== null && id !== undefined && YOUTUBE_ID.test(id)) {
    const start = seconds(query.get("t") ?? query.get("start") ?? /^#t=(.+)/.exec(hash)?.[1]);
    const isTall = form === "shorts";
    const page = isTall ? `shorts/${id}` : `watch?v=${id}${start === 0 ? "" : `&t=${start}s`}`;
    return {
      kind: "film",
      page: `https://www.youtube.com/${page}`,
      player: `https://www.youtube-nocookie.com/embed/${id}${start === 0 ? "" : `?start=${start}`}`,
      shape: isTall ? "tall" : "wide",
    };
  }
  const list = query.get("list") ?? "";
  if (!/^\/(?:playlist|embed\/videoseries)$/.test(path) || !/^[\w-]{6,64}$/.test(list)) return;
  return {
    kind: "film",
    page: `https://www.youtube.com/playlist?list=${list}`,
    player: `https://www.youtube-nocookie.com/embed/videoseries?list=${list}`,
    shape: "wide",
  };
}

/** `90`, `90s`, `1h2m3s` in seconds; 0 for anything else. */
function seconds(time: string | null | undefined): number {
  const [, hours = 0, minutes = 0, rest = 0] =
    /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(time ?? "") ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
}

function vimeo({ path, query, hash }: TakenApart): Found | undefined {
  const [, id, own] =
    /^(?:\/(?:video|videos|(?:channels|ondemand)\/[^/]+|(?:groups|album|showcase)\/[^/]+\/videos?))?\/(\d{4,12})(?:\/([\da-f]{6,16}))?$/.exec(
      path,
    ) ?? [];
  if (id === undefined) return undefined;
  const secret = own ?? /^[\da-f]{6,16}$/.exec(query.get("h") ?? "")?.[0];
  const start = seconds(/^#t=(.+)/.exec(hash)?.[1]);
  const time = start === 0 ? "" : `#t=${start}s`;
  return {
    kind: "film",
    page: `https://vimeo.com/${id}${secret === undefined ? "" : `/${secret}`}${time}`,
    player: `https://player.vimeo.com/video/${id}?${secret === undefined ? "" : `h=${secret}&`}dnt=1${time}`,
    shape: "wide",
  };
}

function x({ host, path, query, hash }: TakenApart): Found | undefined {
  const [, user = "i", id] =
    host === "platform.twitter.com"
      ? ["", "i", /^\d{1,20}$/.exec(query.get("id") ?? "")?.[0]]
      : // Until 2012 the path stood behind `#!`.
        (/^\/(?:(\w{1,20})|i\/web)\/status(?:es)?\/(\d{1,20})(?:\/(?:photo|video)\/\d)?$/.exec(
          path === "" ? hash.replace(/^#!/, "") : path,
        ) ?? []);
  if (id === undefined) return undefined;
  return {
    kind: "post",
    page: `https://x.com/${user}/status/${id}`,
    player: `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`,
    shape: "post",
  };
}

function instagram({ path }: TakenApart): Found | undefined {
  const [, form, code] =
    /^(?:\/[\w.]+)?\/(p|reels?|tv)\/([\w-]{5,64})(?:\/embed(?:\/captioned)?)?$/.exec(path) ?? [];
  if (code === undefined || code === "audio") return undefined;
  const page = `https://www.instagram.com/${form === "p" ? "p" : "reel"}/${code}/`;
  return {
    kind: form === "p" ? "post" : "film",
    page,
    player: `${page}embed/`,
    shape: "post",
  };
}

function tiktok({ host, path }: TakenApart): Found | undefined {
  const short = host === "tiktok.com" ? /^\/t\/\w{5,20}$/ : /^\/\w{5,20}$/;
  if (short.test(path)) {
    return { kind: "film", page: `https://${host}${path}/`, shape: "tall" };
  }
  const [, user = "@i", form = "video", id] =
    /^(?:\/(@[\w.-]*)\/(video|photo)|\/(?:v|embed(?:\/v2)?|player\/v1))\/(\d{6,25})(?:\.html)?$/.exec(
      path,
    ) ?? [];
  if (host !== "tiktok.com" || id === undefined) return undefined;
  const isFilm = form === "video";
  return {
    kind: isFilm ? "film" : "post",
    page: `https://www.tiktok.com/${user}/${form}/${id}`,
    player: `https://www.tiktok.com/${isFilm ? `player/v1/${id}` : `embed/v2/${id}`}`,
    shape: "tall",
  };
}

/** First parts of SoundCloud's paths that are no artist, and second ones that are lists of one. */
const SOUNDCLOUD_PAGES =
  /^\/(?:(?:charts|discover|feed|jobs|messages|notifications|pages|people|popular|pro|search|settings|stations|stream|tags|upload|you)\/|[^/]+\/(?:albums|comments|followers|following|likes|popular-tracks|reposts|sets|spotlight|toptracks|tracks)$)/;

function soundcloud({ host, path, query }: TakenApart): Found | undefined {
  if (host === "on.soundcloud.com") {
    if (!/^\/\w{4,30}$/.test(path)) return undefined;
    return { kind: "sound", page: `https://${host}${path}`, shape: "sound" };
  }
  const inner = query.get("url") ?? "";
  if (host === "w.soundcloud.com") {
    const [, named] =
      /^https?:\/\/(?:(?:www|m|api)\.)?soundcloud\.com(\/[^?#]+?)\/?(?:[?#]|$)/.exec(inner) ?? [];
    if (path !== "/player" || named === undefined) return undefined;
    // A number leads to no page but the player itself.
    const isNumber = /^https?:\/\/api\./.test(inner);
    const found = sound(`https://${isNumber ? "api." : ""}soundcloud.com${named}`);
    return isNumber ? { ...found, page: found.player } : found;
  }
  const isTrack =
    /^\/[\w-]+\/(?:sets\/)?[^/]+(?:\/s-\w+)?$/.test(path) && !SOUNDCLOUD_PAGES.test(path);
  return isTrack ? sound(`https://soundcloud.com${encodeURI(path)}`) : undefined;
}

function sound(page: string) {
  return {
    kind: "sound",
    page,
    player: `https://w.soundcloud.com/player/?url=${encodeURIComponent(page)}`,
    shape: "sound",
  } as const;
}

const FACEBOOK_FILM = /^\/(?:[^/]+\/videos(?:\/[^/]+)?\/\d+|reels?\/\d+)$/;
const FACEBOOK_POST =
  /^\/(?:[^/]+\/posts(?:\/[^/]+)?\/(?:\d+|pfbid\w+)|groups\/[^/]+\/(?:posts|permalink)\/\d+|[^/]+\/photos(?:\/[^/]+)?\/\d+)$/;

/** Pages whose name says what they show, and the part of the query that says which. */
const FACEBOOK_QUERIES: readonly (readonly [path: RegExp, kind: EmbedKind, keys: string[]])[] = [
  [/^\/(?:watch(?:\/live)?|video(?:\/video)?\.php)$/, "film", ["v"]],
  [/^\/(?:permalink|story)\.php$/, "post", ["story_fbid", "id"]],
  [/^\/photo(?:\.php)?$/, "post", ["fbid"]],
];

function facebook({ host, path, query }: TakenApart): Found | undefined {
  if (host === "fb.watch" || /^\/share\/(?:[vpr]\/)?\w+$/.test(path)) {
    const [, id] = /^\/([\w-]{4,20})$/.exec(path) ?? [];
    if (host === "fb.watch") {
      if (id === undefined) return undefined;
      return { kind: "film", page: `https://fb.watch/${id}/`, shape: "wide" };
    }
    const kind = /^\/share\/[vr]\//.test(path) ? "film" : "post";
    return { kind, page: `https://www.facebook.com${path}/`, shape: "post" };
  }
  const inner = query.get("href") ?? "";
  if (/^\/plugins\/(?:video|post)\.php$/.test(path) && URL.canParse(inner)) {
    const { hostname, pathname, searchParams } = new URL(inner);
    if (!/(?:^|\.)facebook\.com$/.test(hostname)) return undefined;
    const inside = { path: pathname.replace(/\/+$/, ""), query: searchParams };
    return facebook({ host: "facebook.com", hash: "", ...inside });
  }
  if (FACEBOOK_FILM.test(path)) return plugin("film", encodeURI(path), path.startsWith("/reel"));
  if (FACEBOOK_POST.test(path)) return plugin("post", encodeURI(path), false);
  for (const [form, kind, keys] of FACEBOOK_QUERIES) {
    const parts = keys.map((key) => [key, query.get(key) ?? ""]);
    if (!form.test(path) || !parts.every(([, value]) => /^(?:\d+|pfbid\w+)$/.test(value ?? ""))) {
      continue;
    }
    return plugin(kind, `${path}?${new URLSearchParams(parts)}`, false);
  }
  return undefined;
}

function plugin(kind: "film" | "post" | "sound", path: string, isTall: boolean): Found {
  const page = `https://www.facebook.com${path}`;
  const form = kind === "film" ? "video" : "post";
  const href = encodeURIComponent(page);
  return {
    kind,
    page,
    player: `https://www.facebook.com/plugins/${form}.php?href=${href}&show_text=${kind !== "film"}`,
    shape: kind !== "film" ? "post" : isTall ? "tall" : "wide",
  };
}
