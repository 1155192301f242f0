import path from "node:path";
import { soonestArrival } from "../articles/date-faults.ts";
import type { FileState } from "../articles/read.ts";
import type { UnchangedSite } from "../incremental/cache/cached-site.ts";
import { contentHash } from "../incremental/content-hash.ts";
import type { Environment } from "../incremental/environment-hash.ts";
import type { IncrementalBuild } from "../incremental/incremental-build.ts";
import { type InputState, inputState } from "../incremental/input-state.ts";
import { SIGNING_KEY } from "../publish/fixity.ts";
import type { AddedSite } from "./added-site.ts";
import { collectionCounts } from "./collections.ts";
import { DATA_FILES_TEMPLATE } from "./data-files.ts";
import { FILES_TEMPLATE } from "./files.ts";
import { NotUnchanged } from "./not-unchanged.ts";
import { oldAddressCount } from "./output-check.ts";
import type { RunSettings } from "./run-settings.ts";
import { alwaysWritten, withArchive } from "./site-parts.ts";

/** Files whose time is this near to a build's beginning may be changed again within the same tick. */
const TICK = 2000;

/**
 * What the files tell from which a site's articles, pictures and own pages are read, by their names,
 * sizes and times. All else that decides how pages look stands in the environment hash.
 */
class InputsAtHand {
  readonly #began = Date.now();
  readonly #state: InputState;
  /** Of articles' files alone: they are many, and looked at again where something has changed. */
  readonly states = new Map<string, Omit<FileState, "hash">>();

  constructor({ config, site: { root, inputs }, folders }: AddedSite) {
    const { articles, media, topics, authors } = inputs;
    const { input } = config.directories;
    const copied = Object.keys(config.passthroughCopies ?? {});
    // Whether it is a key or the name of its file, another one is another place.
    const key = process.env[SIGNING_KEY]?.trim() || [];
    const places = [input, articles, media, topics ?? [], authors ?? [], copied, key].flat();
    const looked = {
      root,
      places: [...new Set(places.map((place) => path.resolve(root, place)))],
      apart: [folders.site, path.join(root, ".cache")],
      variables: [],
    };
    const ofArticles = path.resolve(root, articles) + path.sep;
    this.#state = inputState(looked, (file, { size, mtimeMs: modified }) => {
      if (file.startsWith(ofArticles)) this.states.set(file, { size, modified });
    });
  }

  get hash(): string {
    return this.#state.hash;
  }

  /** Would a file that changes from now on have another time? */
  get areSettled(): boolean {
    return this.#state.newest <= this.#began - TICK;
  }
}

/** Says whether anything has changed since the build before, and keeps what the next one needs to say so. */
export class SiteChanges {
  readonly #added: AddedSite;
  readonly #settings: RunSettings;
  #inputs: InputsAtHand | undefined;
  /** Stands for what Eleventy makes beside what changes with the archive. */
  #beside = "";

  constructor(added: AddedSite, settings: RunSettings) {
    this.#added = added;
    this.#settings = settings;
  }

  /** The state of an article's file as the build found it when it began, if it looked. */
  readonly stateOf = (file: string) => this.#inputs?.states.get(file);

  /** Articles are read: nobody asks for the states of their files any more. */
  forgetStates(): void {
    this.#inputs?.states.clear();
  }

  /** What the build before left, where nothing has changed since and all of it stands. */
  left(build: IncrementalBuild, environment: Environment): UnchangedSite | undefined {
    const { byContent, part, isLookedAt } = this.#settings;
    // In a checkout, and where another machine goes on, times tell nothing.
    if (byContent || part !== undefined) return undefined;
    const { config } = this.#added;
    this.#inputs = new InputsAtHand(this.#added);
    if (isLookedAt || alwaysWritten(config) !== undefined) return undefined;
    const left = build.leftBy(this.#inputs.hash, ({ archive }) =>
      withArchive(environment, archive, config),
    );
    return Date.now() < (left?.until ?? Number.POSITIVE_INFINITY) ? left : undefined;
  }

  /**
   * Takes note of the addresses that Eleventy makes.
   *
   * @param templates addresses with the templates that make them
   * @throws {NotUnchanged} where the site is left as it is, and these are others
   */
  noteTemplates(templates: ReadonlyMap<string, string>): void {
    const { site } = this.#added;
    const ofArchive = [
      ...site.pages().kinds.map(({ template }) => template),
      ...[FILES_TEMPLATE, DATA_FILES_TEMPLATE],
    ];
    const beside = [...templates].filter(
      ([, file]) => !ofArchive.some((own) => file.endsWith(own)),
    );
    this.#beside = contentHash(JSON.stringify(beside.sort(([a], [b]) => (a < b ? -1 : 1))));
    if (site.left !== undefined && site.left.beside !== this.#beside) throw new NotUnchanged();
  }

  /** What the next build need not ask the archive for, should nothing have changed by then. */
  get next(): UnchangedSite | undefined {
    if (!this.#inputs?.areSettled) return undefined;
    const { site } = this.#added;
    const { source, listing } = site;
    return {
      inputs: this.#inputs.hash,
      until: soonestArrival(source.readable, Date.now()),
      beside: this.#beside,
      listing: { urls: [...listing.urls], pages: listing.pages },
      counts: { ...collectionCounts(site), files: source.files.size },
      oldAddresses: oldAddressCount(site),
      notices: source.notices,
      frame: JSON.stringify(site.frame),
    };
  }
}
