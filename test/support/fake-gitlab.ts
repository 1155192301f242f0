import type { BrowserContext } from "playwright-core";
import { type AskedCommit, blobHash, type FakeService, reply } from "./fake-service.ts";

/**
 * Answers a browser's requests of gitlab.com as GitLab would for one project and one person who may
 * write to it: as much of its interfaces as Sveltia CMS 0.221 uses.
 */
export class FakeGitLab implements FakeService {
  readonly commits: AskedCommit[] = [];
  readonly #files: Map<string, string>;
  readonly #project: string;

  /**
   * @param project its path, with its groups
   * @param files the project's files by their paths, as text
   */
  constructor(project: string, files: Readonly<Record<string, string>>) {
    this.#project = project;
    this.#files = new Map(Object.entries(files));
  }

  async answer(context: BrowserContext): Promise<void> {
    await context.route("https://gitlab.com/api/**", (route) => {
      const request = route.request();
      if (request.method() === "OPTIONS") return reply(route, {});
      const { pathname } = new URL(request.url());
      const sent = request.method() === "POST" ? request.postDataJSON() : undefined;
      return reply(
        route,
        pathname === "/api/graphql" ? this.#graph(sent) : this.#rest(pathname, sent),
      );
    });
  }

  #rest(pathname: string, sent: CommitInput | undefined): object {
    const project = `/api/v4/projects/${encodeURIComponent(this.#project)}`;
    const editor = { id: 1, username: "editor", name: "ليلى" };
    if (pathname === "/api/v4/user") return editor;
    if (pathname === `${project}/users`) return [editor];
    if (pathname !== `${project}/repository/commits`) return [];
    return sent === undefined ? [] : this.#commit(sent);
  }

  #graph({ query, variables }: { query: string; variables: Variables }): object {
    if (variables.fullPath !== this.#project) return { data: { project: null } };
    return { data: { project: { repository: this.#repository(query, variables) } } };
  }

  #repository(query: string, { paths = [] }: Variables): object {
    if (query.includes("rootRef")) return { rootRef: "main" };
    if (query.includes("lastCommit"))
      return { tree: { lastCommit: { sha: "1".repeat(40), message: "" } } };
    if (query.includes("rawTextBlob"))
      return { blobs: { nodes: paths.map((path) => ({ rawTextBlob: this.#files.get(path) })) } };
    const nodes = [...this.#files].map(([path, text]) => ({
      ...{ type: "blob", path, sha: blobHash(text) },
    }));
    return { tree: { blobs: { nodes, pageInfo: { endCursor: "", hasNextPage: false } } } };
  }

  #commit({ branch, commit_message, actions }: CommitInput): object {
    const files = actions.map(({ file_path, content, encoding }) => {
      const bytes = Buffer.from(content, encoding === "base64" ? "base64" : "utf8");
      this.#files.set(file_path, bytes.toString());
      return [file_path, bytes.toString("latin1")] as const;
    });
    this.commits.push({ headline: commit_message, onto: branch, files: Object.fromEntries(files) });
    return { id: "2".repeat(40), committed_date: "2026-01-02T00:00:00Z" };
  }
}

interface Variables {
  readonly fullPath: string;
  readonly paths?: readonly string[];
}

interface CommitInput {
  readonly branch: string;
  readonly commit_message: string;
  readonly actions: readonly {
    readonly file_path: string;
    readonly content: string;
    readonly encoding: "text" | "base64";
  }[];
}
