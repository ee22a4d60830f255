-- Hybrid search over the chunks, for PostgreSQL 12 or later with pgvector 0.5 or later.
-- Run it in the folder that holds chunks.jsonl and question.json:  psql -f postgres.sql
-- Everything is made in a schema of its own. To start again:  drop schema crossroads cascade;
\set ON_ERROR_STOP on
\encoding UTF8
create extension if not exists vector;

-- One line of a file is one JSON value. psql has no import for that, but the two control characters
-- never stand in JSON, so that its CSV import takes every line whole.
create temporary table staging (line jsonb);
\copy staging (line) from 'chunks.jsonl' with (format csv, delimiter e'\x01', quote e'\x02')
create temporary table asked (line jsonb);
\copy asked (line) from 'question.json' with (format csv, delimiter e'\x01', quote e'\x02')

-- Three numbers of the question, as variables of psql: :width, :depth and :k. The index of vectors has to
-- know the first; a limit that is a number, not a query, tells the planner how few rows are read.
select (line->>'width')::integer as width, (line->>'depth')::integer as depth, (line->>'k')::integer as k from asked \gset

create schema crossroads;
set search_path to crossroads, public;

-- The tokens come with the chunks: PostgreSQL's configuration "simple" would leave a Chinese sentence
-- in one piece. "postings" says how often a chunk has a token. BM25 is computed from it below, since
-- PostgreSQL's own ts_rank and ts_rank_cd do not ask how rare a word is: they are no BM25.
-- For many millions of chunks take an extension with a BM25 index instead.
create table chunks (
  place integer primary key,
  id text not null unique,
  source text not null,
  title text not null,
  body text not null,
  tokens text[] not null,
  vector vector(:width) not null
);
insert into chunks
select (line->>'place')::integer, line->>'id', line->>'source', line->>'title', line->>'text',
  array(select jsonb_array_elements_text(line->'tokens')), (line->>'vector')::vector
from staging;

create table postings as
select token, place, count(*) as tf
from chunks, unnest(tokens) as token
group by token, place;

-- Each vector has length 1, so that the inner product is the cosine. HNSW finds nearly all of the
-- nearest chunks. Leave its line out and the search is exact, and slower the more chunks there are.
create index on postings using hash (token);
create index on chunks using hnsw (vector vector_ip_ops);
analyze chunks;
analyze postings;

-- Another question: embed.py --question writes question.json again, cut into tokens in the same way
-- and embedded by the model that it names under "method".
create table question as
select array(select jsonb_array_elements_text(line->'tokens')) as tokens, (line->>'vector')::vector as vector
from asked;

-- Two rankings, by words (BM25) and by vectors, each read down to place "depth" and fused by reciprocal
-- ranks (constant 60); the best k of both. A chunk is no hit where it scores 0 or less. Equal
-- scores keep the order of the text; rounding keeps them equal whatever the order of the sum.
set hnsw.ef_search = :depth;
with statistics as (
  select count(*)::float8 as chunks, avg(cardinality(tokens))::float8 as mean_length from chunks
), terms as (
  select token, ln(1 + (chunks - df + 0.5::float8) / (df + 0.5::float8)) as idf
  from (
    select token, count(*) as df from postings
    where token in (select unnest(tokens) from question)
    group by token
  ) as counted, statistics
), scored as (
  select place, sum(idf * tf * (1.2 + 1)
    / (tf + 1.2 * (1 - 0.75 + 0.75 * cardinality(tokens) / mean_length))) as score
  from terms join postings using (token) join chunks using (place), statistics
  group by place
), words as (
  select place, row_number() over (order by round(score::numeric, 9) desc, place) as rank
  from scored
  order by rank limit :depth
), nearest as (
  select place, -(vector <#> (select vector from question)) as similarity
  from chunks
  order by vector <#> (select vector from question) limit :depth
), meaning as (
  select place, row_number() over (order by similarity desc, place) as rank
  from nearest where similarity > 0
), fused as (
  select place, sum(1.0 / (60 + rank)) as score
  from (select * from words union all select * from meaning) as rankings
  group by place
)
select row_number() over (order by score desc, place) as rank, id, round(score, 6) as score,
  words.rank as rank_by_words, meaning.rank as rank_by_vectors, title, left(body, 60) as body
from fused join chunks using (place)
  left join words using (place) left join meaning using (place)
order by score desc, place
limit :k;
