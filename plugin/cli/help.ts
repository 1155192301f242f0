/** What `arshif --help` prints. */
export const HELP = `arshif build

Builds the site with Eleventy and writes only the pages that show something else than before. What
it needs to know of the build before is kept in .cache/arshif/.

  --config <file>      Eleventy's configuration, where it has a name of its own
  --hash               compare files by their content, not by size and time; always so where the
                       variable CI is set
  --jobs <number>      processes that write pages; as many as the machine has cores and memory for
  --shard <part>       make one part of the site and nothing else: --shard 3/8; for builds on several
                       machines
  --why <page>         say why a page was or was not written: --why /2019/08/07/x/; may be
                       repeated

arshif plan

Reads the articles and finds related ones, once for all parts of a build on several machines. Copy
.cache/arshif/ to where the parts are made.

  --config <file>      Eleventy's configuration, where it has a name of its own

arshif merge

Puts the parts of a build together: all folders .cache/arshif/parts/1-of-8 and so on.

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
