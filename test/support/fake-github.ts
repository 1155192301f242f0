import type { BrowserContext } from "playwright-core";
import { type AskedCommit, blobHash, type FakeService, reply } from "./fake-service.ts";

/**
 * Answers a browser's requests of api.github.com as GitHub would for one repository and one person who
 * may write to it: as much of its interfaces as Sveltia CMS 0.221 uses.
 */
export class FakeGitHub implements FakeService {
  readonly commits: AskedCommit[] = [];
  readonly #files: Map<string, string>;

  /** @param files the repository's files by their paths, as text */
  constructor(files: Readonly<Record<string, string>>) {
    this.#files = new Map(Object.entries(files));
  }

  async answer(context: BrowserContext): Promise<void> {
    await context.route("https://api.github.com/**", (route) => {
      const request = route.request();
      if (request.method() === "OPTIONS") return reply(route, {});
      const { pathname } = new URL(request.url());
      if (pathname === "/graphql") return reply(route, this.#graph(request.postDataJSON()));
      return reply(route, this.#rest(pathname));
    });
  }

  get #head(): string {
    return String(this.commits.length + 1).repeat(40);
  }

  #rest(pathname: string): object {
    if (pathname === "/user") return { id: 1, login: "editor", name: "ليلى" };
    if (pathname.includes("/git/trees/")) {
      const tree = [...this.#files].map(([path, text]) => ({
        ...{ path, type: "blob", sha: blobHash(text), size: Buffer.byteLength(text) },
      }));
      return { sha: this.#head, truncated: false, tree };
    }
    return { permissions: { push: true, pull: true } };
  }

  #graph({ query, variables }: { query: string; variables: { input?: CommitInput } }): object {
    if (variables.input !== undefined) return this.#commit(variables.input);
    const commit = { oid: this.#head, message: "" };
    const past = { author: { name: "ليلى", email: "" }, committedDate: "2026-01-01T00:00:00Z" };
    const target = { ...commit, history: { nodes: [{ ...commit, ...past }] } };
    const named = [...query.matchAll(/(\w+): ref\(/g)].map(([, name = ""]) => [name, { target }]);
    const texts = [...query.matchAll(/(content_\d+): object\(oid: "(\w+)"/g)].map(
      ([, name = "", oid]) => {
        const text = [...this.#files.values()].find((one) => blobHash(one) === oid);
        return [name, { text, isTruncated: false }];
      },
    );
    const repository = { defaultBranchRef: { name: "main" }, ref: { target } };
    return { data: { repository: { ...repository, ...Object.fromEntries([...named, ...texts]) } } };
  }

  #commit({ message, expectedHeadOid, fileChanges }: CommitInput): object {
    const files = fileChanges.additions.map(({ path, contents }) => {
      const bytes = Buffer.from(contents, "base64");
      this.#files.set(path, bytes.toString());
      return [path, bytes.toString("latin1")] as const;
    });
    this.commits.push({
      ...{ headline: message.headline, onto: expectedHeadOid, files: Object.fromEntries(files) },
    });
    const oids = files.map(([, text], place) => [`file_${place}`, { oid: blobHash(text) }]);
    const committedDate = "2026-01-02T00:00:00Z";
    const commit = { oid: this.#head, committedDate, ...Object.fromEntries(oids) };
    return { data: { createCommitOnBranch: { commit } } };
  }
}

interface CommitInput {
  readonly message: { readonly headline: string };
  readonly expectedHeadOid: string;
  readonly fileChanges: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[];
  };
}
