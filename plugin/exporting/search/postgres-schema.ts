/**
 * The schema of an export to PostgreSQL 12 and later: two tables, one index of words, and the one
 * function that finds articles. `load.sql` fills it beside the schema of before and takes that one's
 * place at the end, so that readers find the old archive until the new one is whole.
 */
export const POSTGRES_TABLES = `\\set ON_ERROR_STOP on
set client_encoding to 'UTF8';
begin;
drop schema if exists arshif_new cascade;
create schema arshif_new;
set local search_path to arshif_new;

create table articles (
  id text primary key,
  url text not null,
  title text not null,
  lead text not null,
  body text not null,
  date text not null,
  iso_date text collate "C" not null,
  year text not null,
  first_day date not null,
  last_day date not null,
  lang text,
  place text,
  topics text[] not null,
  authors text[] not null,
  sources text[] not null,
  newer integer not null,
  length integer not null,
  keys tsvector not null
);
create table words (
  word text collate "C" primary key,
  articles integer not null,
  bare integer not null,
  written text not null
);

\\copy articles from 'articles.tsv' with (format text, encoding 'UTF8')
\\copy words from 'words.tsv' with (format text, encoding 'UTF8')

create index on articles using gin (keys);
create index on words (reverse(word) text_pattern_ops);
create table archive as
  select count(*) as articles, coalesce(avg(length), 1) as length from articles;

\\ir search.sql

drop schema if exists arshif cascade;
alter schema arshif_new rename to arshif;
commit;
analyze arshif.articles;
analyze arshif.words;
`;

/**
 * Finds the articles of a query as \`postgresQuery\` of \`eleventy-plugin-arshif/search\` writes it, and
 * counts what each value of a filter would leave. A word weighs by where it stands (headline, names,
 * lead, text), by how it is spelled, and by how rare it is (BM25); words side by side weigh more. That comes
 * as near to the weights of the index of files as \`ts_rank\` does.
 */
export const POSTGRES_FUNCTION = `create function search(asked jsonb) returns jsonb
language plpgsql stable parallel safe set search_path to arshif, pg_catalog as $$
declare
  -- Text, lead, names, headline.
  weights constant real[] := '{0.17, 0.33, 0.5, 1}';
  wanted tsquery := (asked ->> 'wanted')::tsquery;
  unwanted tsquery;
  clauses jsonb := coalesce(asked -> 'clauses', '[]');
  links tsquery[] := array(select value::tsquery from jsonb_array_elements_text(asked -> 'links'));
  spans daterange[] := array(
    select daterange((value ->> 'from')::date, (value ->> 'to')::date, '[]')
    from jsonb_array_elements(asked -> 'spans'));
  by_topic text[] := array(select jsonb_array_elements_text(asked #> '{filters,topic}'));
  by_year text[] := array(select jsonb_array_elements_text(asked #> '{filters,year}'));
  by_source text[] := array(select jsonb_array_elements_text(asked #> '{filters,source}'));
  by_author text[] := array(select jsonb_array_elements_text(asked #> '{filters,author}'));
  has_topic boolean := cardinality(by_topic) > 0;
  has_year boolean := cardinality(by_year) > 0;
  has_source boolean := cardinality(by_source) > 0;
  has_author boolean := cardinality(by_author) > 0;
  by_relevance boolean := asked ->> 'sort' = 'relevance' and clauses <> '[]';
  nears tsquery[]; alls tsquery[]; near_keys real[]; all_keys real[]; rarity real[];
  answer jsonb;
begin
  select string_agg('(' || value || ')', ' | ')::tsquery into unwanted
  from jsonb_array_elements_text(asked -> 'excluded');
  select
    array_agg((value ->> 'near')::tsquery order by place),
    array_agg((value ->> 'all')::tsquery order by place),
    array_agg((value ->> 'nearKeys')::real order by place),
    array_agg((value ->> 'allKeys')::real order by place),
    array_agg(ln(1 + (total.articles - held + 0.5) / (held + 0.5))::real order by place)
  into nears, alls, near_keys, all_keys, rarity
  from jsonb_array_elements(clauses) with ordinality as clause(value, place)
  cross join archive as total
  cross join lateral (select least((value ->> 'articles')::real, total.articles) as held) as counted;

  with found as materialized (
    select id, newer, year, topics, sources, authors, keys, length,
      not has_topic or topics && by_topic as of_topic,
      not has_year or year = any(by_year) as of_year,
      not has_source or sources && by_source as of_source,
      not has_author or authors && by_author as of_author
    from articles
    where (wanted is null or keys @@ wanted)
      and (unwanted is null or not keys @@ unwanted)
      and (cardinality(spans) = 0
        or exists (select from unnest(spans) as span where span @> daterange(first_day, last_day, '[]')))
  ), kept as (
    select * from found where of_topic and of_year and of_source and of_author
  ), scored as (
    select id, newer,
      case when by_relevance then (
        select sum(rarity[n] * says * 1.67 / (says + 0.67 * (0.8 + 0.2 * kept.length / total.length)))
        from archive as total, generate_subscripts(alls, 1) as n
        cross join lateral (
          select 0.82 * (ts_rank(weights, keys, nears[n]) * near_keys[n]
            + ts_rank(weights, keys, alls[n]) * all_keys[n]) as says) as said
      ) * (1 + 0.3 * (
        select count(*) from unnest(links) as link where keys @@ link
      ) / cardinality(alls)) else 0 end as score
    from kept
  ), page as (
    select row_number() over (order by
        score desc,
        case when asked ->> 'sort' = 'oldest' then -newer else newer end) as place, id
    from scored
    order by place
    offset (asked ->> 'offset')::integer limit (asked ->> 'limit')::integer
  )
  select jsonb_build_object(
    'count', (select count(*) from kept),
    -- Of a single clause it changes no order.
    'held', case when cardinality(alls) > 1 then (
      select jsonb_agg(held order by place)
      from jsonb_array_elements(clauses) with ordinality as clause(value, place)
      cross join lateral (
        select count(*) as held from articles where keys @@ (value ->> 'wanted')::tsquery) as counted) end,
    'articles', coalesce((
      select jsonb_agg(jsonb_build_object('id', id, 'title', title, 'date', date, 'isoDate', iso_date, 'newer', newer,
        'lang', lang, 'place', place_name, 'topics', to_jsonb(topics), 'authors', to_jsonb(authors),
        'sources', to_jsonb(sources), 'lead', lead, 'text', body) order by page.place)
      from page join (select *, articles.place as place_name from articles) as whole using (id)), '[]'),
    'filters', jsonb_build_object(
      'topic', (select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', count)), '[]')
        from (select value, count(*) from found, unnest(topics) as value
          where of_year and of_source and of_author group by value order by 2 desc, 1 limit 200) as n),
      'year', (select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', count)), '[]')
        from (select year as value, count(*) from found
          where of_topic and of_source and of_author group by year order by 2 desc, 1 limit 200) as n),
      'source', (select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', count)), '[]')
        from (select value, count(*) from found, unnest(sources) as value
          where of_topic and of_year and of_author group by value order by 2 desc, 1 limit 200) as n),
      'author', (select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', count)), '[]')
        from (select value, count(*) from found, unnest(authors) as value
          where of_topic and of_year and of_source group by value order by 2 desc, 1 limit 200) as n)))
  into answer;
  return answer;
end $$;
`;
