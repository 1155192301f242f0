import { quote } from "../../articles/faults.ts";
import type { MadeCms } from "../cms/make-cms.ts";
import type { Repository } from "../cms/sveltia-config.ts";
import { CMS_LANGUAGES, CMS_WORDS } from "../cms/words.ts";
import { command, UsageError } from "../command.ts";
import { oneOf } from "../option-values.ts";

export const cmsSveltia = command({
  name: "cms sveltia",
  options: { repo: "text", lang: "text", config: "text" },
  help: `arshif cms sveltia

Writes the editor's desk into the site: Sveltia CMS at /admin/, with a form of every field that an
author may write. It needs the package @sveltia/cms, and writes over no file that was changed.

  --repo <address>     the repository: owner/name at GitHub, or its address at GitHub or GitLab
  --lang <tag>         the language of its words: ar or en; ar
  --config <file>      Eleventy's configuration, where it has a name of its own
`,
  settings: (line) => ({
    configuration: line.last("config"),
    repository: repositoryOf(line.last("repo")),
    language: oneOf("lang", CMS_LANGUAGES, line.last("lang")) ?? "ar",
  }),
  async run({ configuration, ...settings }, root) {
    const { siteFacts } = await import("../site-facts.ts");
    const site = await siteFacts(root, configuration);
    if (site === undefined) return false;
    const { makeCms } = await import("../cms/make-cms.ts");
    const made = makeCms(root, site, { ...settings, now: Date.now() });
    process.stdout.write(report(made, settings.repository, CMS_WORDS[settings.language].local));
    return true;
  },
});

const HOSTS: Readonly<Record<string, Repository["backend"]>> = {
  "github.com": "github",
  "gitlab.com": "gitlab",
};

/** `owner/name`, `https://gitlab.com/group/name`, `git@github.com:owner/name.git`. */
function repositoryOf(written: string | undefined): Repository | undefined {
  if (written === undefined) return undefined;
  const [, host = "github.com", path = ""] =
    /^(?:(?:https?:\/\/|ssh:\/\/)?(?:git@)?([\w-]+(?:\.[\w-]+)+)[/:])?(.*)$/.exec(written) ?? [];
  const name = path.replace(/\/$/, "").replace(/\.git$/, "");
  const backend = HOSTS[host];
  const isName = backend === "gitlab" ? /^[\w.-]+(?:\/[\w.-]+)+$/ : /^[\w.-]+\/[\w.-]+$/;
  if (backend !== undefined && isName.test(name)) return { backend, name };
  throw new UsageError(
    `The option --repo is no repository at GitHub or GitLab; it is ${quote(written)}. Write --repo owner/name or --repo https://gitlab.com/group/name.`,
  );
}

function report(
  { folder, articles, written, changed }: MadeCms,
  repository: Repository | undefined,
  local: string,
): string {
  const left = changed.map(
    (name) =>
      `${folder}/${name} was changed by hand and was left alone. → Delete it to have it written anew.\n`,
  );
  const online =
    repository === undefined
      ? "for editors elsewhere: npx arshif cms sveltia --repo owner/name"
      : `elsewhere: publish the site, and open /admin/ there; changes go to ${repository.name}`;
  return `\
${left.join("")}The desk stands in ${folder}: ${written.length} files. It shows the articles in ${articles}. Next:

  npm start, and open /admin/ at the address that it prints, in Chrome or Edge
  «${local}» there, and choose this folder, which must be a Git repository
  ${online}
`;
}
