/**
 * The tables of `.cache/arshif/archive.db`, which any program for SQLite opens: `sqlite3`, Datasette,
 * DB Browser. A file whose version is another one is thrown away and made anew; nothing is ever
 * carried over. `check` is the CRC-32 of the text or bytes beside it: what was damaged is worked out
 * again.
 */
export const TABLES = `
-- One row for everything that there is one of: version, output, environment, archive, relations; shown:
-- a key for each article, by its number, that stands for all that pages show of it by itself.
CREATE TABLE site (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Each article's file as it was last read; fresh: its time lay so near to the build that it tells
-- nothing. The entry is what is asked of every article, as JSON: its address, date, topics, authors.
CREATE TABLE entries (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  modified REAL NOT NULL,
  fresh INTEGER NOT NULL,
  hash TEXT NOT NULL,
  entry TEXT NOT NULL,
  "check" INTEGER NOT NULL,
  record_check INTEGER NOT NULL
);

-- All fields of each article as JSON, read where a page shows it. Its text stays in its file.
CREATE TABLE records (article INTEGER PRIMARY KEY, record TEXT NOT NULL);

CREATE VIEW articles AS
  SELECT id, file, json_extract(entry, '$.article.url') AS url,
    json_extract(record, '$.data.title') AS title, entry, record
  FROM entries JOIN records ON records.article = entries.id;

-- The topics that each article names, as it names them.
CREATE VIEW topics AS
  SELECT entries.id AS article, topic.value AS topic
  FROM entries, json_each(entries.entry, '$.data.topics') AS topic;

-- Of each article its related ones, best first: [[article, score, [words in common]], …].
CREATE TABLE related (
  article INTEGER PRIMARY KEY,
  list TEXT NOT NULL,
  "check" INTEGER NOT NULL
);

-- Articles that follow one event, the oldest first: [article, …]. Of an event that is told in several
-- parts these, too: [{ title, articles }, …].
CREATE TABLE stories (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  articles TEXT NOT NULL,
  parts TEXT NOT NULL
);

-- Articles that carry the same text, the oldest first: [article, …].
CREATE TABLE near_duplicates (id INTEGER PRIMARY KEY, articles TEXT NOT NULL);

-- The index by which related articles are found, in parts, for builds of other articles.
CREATE TABLE index_parts (
  name TEXT NOT NULL,
  place INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  "check" INTEGER NOT NULL,
  PRIMARY KEY (name, place)
);

-- Every file of the site by its path from the output folder; of a page what it showed when it was
-- written, as a hash.
CREATE TABLE outputs (
  file TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  modified REAL NOT NULL,
  hash TEXT NOT NULL,
  view TEXT NOT NULL
) WITHOUT ROWID;

CREATE VIEW pages AS
  SELECT '/' || iif(file LIKE '%/index.html' OR file = 'index.html', substr(file, 1, length(file) - 10), file) AS url,
    view AS hash
  FROM outputs WHERE view <> '';
`;

/** Counted up when a table or the meaning of a column changes. */
export const TABLES_VERSION = 3;
