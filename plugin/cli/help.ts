/** What `arshif --help` prints. */
export const HELP = `arshif build

Builds the site with Eleventy and writes only the pages that show something else than before. What
it needs to know of the build before is kept in .cache/arshif/.

  --config <file>      Eleventy's configuration, where it has a name of its own
  --hash               compare files by their content, not by size and time; always so where the
                       variable CI is set
  --jobs <number>      processes that write pages; as many as the machine has cores and memory for
  --explain <page>     say why a page was or was not written: --explain /2019/08/07/x/; may be
                       repeated

arshif topics suggest

Reads the archive and proposes topics and other spellings of their names, as YAML for the topic
registry. It writes no file: copy what you accept.

  --articles <folder>  the articles' folder; src/articles, or articles where there is none
  --topics <file>      the topic registry; _data/topics.yaml where there is one
  --zone <name>        the site's time zone; Asia/Baghdad
  --count <number>     proposals of each kind, from 1 to 1000; 50
  --field <name>       a front-matter field of the site's own, as in the option articles.fields;
                       may be repeated

  --help               this text
  --version            the version of Arshif

Exit codes: 0 done, 1 faults or a build that failed, 2 wrong command or option.
`;
