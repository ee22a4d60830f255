import { comment, oneLine } from './script';
import { writeVector } from './words';
import type { Export } from './prepare';
import { RANK_CONSTANT, STANDARD_BM25 } from './request';

type Comments = Record<'head' | 'load' | 'tables' | 'index' | 'question' | 'query', string>;

/**
 * `postgres.sql`: for psql and PostgreSQL 12 or later with pgvector 0.5 or later.
 *
 * BM25 is computed in SQL from a table of postings, as on this site. PostgreSQL's own `ts_rank` and
 * `ts_rank_cd` consider neither the rarity of a word nor, by default, the length of a chunk, so
 * their ranking would differ.
 */
export function postgresScript(all: Export): string {
  const say = COMMENTS[all.language](all);
  const section = (name: keyof Comments, sql: string) => `${comment('--', say[name])}\n${sql}`;
  return [
    section('head', START),
    section('load', LOAD),
    section('tables', tables(all.vectors.width)),
    section('index', INDEXES),
    section('question', question(all)),
    section('query', hybridQuery(all)),
  ].join('\n');
}

const START = `\\set ON_ERROR_STOP on
\\encoding UTF8
create extension if not exists vector;
create schema crossroads;
set search_path to crossroads, public;
`;

const LOAD = `create temporary table staging (line jsonb);
\\copy staging (line) from 'chunks.jsonl' with (format csv, delimiter e'\\x01', quote e'\\x02')
`;

const tables = (width: number) => `create table chunks (
  place integer primary key,
  id text not null unique,
  source text not null,
  title text not null,
  body text not null,
  tokens text[] not null,
  vector vector(${width}) not null
);
insert into chunks
select (line->>'place')::integer, line->>'id', line->>'source', line->>'title', line->>'text',
  array(select jsonb_array_elements_text(line->'tokens')), (line->>'vector')::vector
from staging;

create table postings as
select token, place, count(*) as tf
from chunks, unnest(tokens) as token
group by token, place;
`;

const INDEXES = `create index on postings using hash (token);
create index on chunks using hnsw (vector vector_ip_ops);
analyze chunks;
analyze postings;
`;

const question = ({ query }: Export) => `create table question as
select array[${query.tokens.map(literal).join(', ')}]::text[] as tokens,
  '${writeVector(query.vector)}'::vector as vector;
`;

const { k1, b } = STANDARD_BM25;
const hybridQuery = ({ depth, k }: Export) => `set hnsw.ef_search = ${depth};
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
  select place, sum(idf * tf * (${k1} + 1)
    / (tf + ${k1} * (1 - ${b} + ${b} * cardinality(tokens) / mean_length))) as score
  from terms join postings using (token) join chunks using (place), statistics
  group by place
), words as (
  select place, row_number() over (order by round(score::numeric, 9) desc, place) as rank
  from scored
  order by rank limit ${depth}
), nearest as (
  select place, -(vector <#> (select vector from question)) as similarity
  from chunks
  order by vector <#> (select vector from question) limit ${depth}
), meaning as (
  select place, row_number() over (order by similarity desc, place) as rank
  from nearest where similarity > 0
), fused as (
  select place, sum(1.0 / (${RANK_CONSTANT} + rank)) as score
  from (select * from words union all select * from meaning) as rankings
  group by place
)
select row_number() over (order by score desc, place) as rank, id, round(score, 6) as score,
  words.rank as rank_by_words, meaning.rank as rank_by_vectors, title, left(body, 60) as body
from fused join chunks using (place)
  left join words using (place) left join meaning using (place)
order by score desc, place
limit ${k};
`;

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const COMMENTS: Record<Export['language'], (all: Export) => Comments> = {
  en: ({ chunks, method, query, depth, k }) => ({
    head: `
${chunks.length} chunks and one hybrid question, for PostgreSQL 12 or later with pgvector 0.5 or later.
Run it in the folder that holds chunks.jsonl:  psql -f postgres.sql
Everything is made in a schema of its own. To start again:  drop schema crossroads cascade;`,
    load: `
One line of the file is one JSON value. psql has no import for that, but the two control characters
never stand in JSON, so that its CSV import takes every line whole.`,
    tables: `
The tokens come with the chunks: PostgreSQL's configuration "simple" would leave a Chinese sentence
in one piece. "postings" says how often a chunk has a token. BM25 is computed from it below, since
PostgreSQL's own ts_rank and ts_rank_cd do not ask how rare a word is: they are no BM25.
For many millions of chunks take an extension with a BM25 index instead.`,
    index: `
Each vector has length 1, so that the inner product is the cosine. HNSW finds nearly all of the
nearest chunks. Leave its line out and the search is exact, and slower the more chunks there are.`,
    question: `
The question: ${oneLine(query.text)}
Any other must be cut into tokens in the same way, and embedded by the same embedder: ${oneLine(method)}`,
    query: `
Two rankings, by words (BM25) and by vectors, each read down to place ${depth} and fused by reciprocal
ranks (constant ${RANK_CONSTANT}); the best ${k} of both. A chunk is no hit where it scores 0 or less. Equal
scores keep the order of the text; rounding keeps them equal whatever the order of the sum.`,
  }),
  zh: ({ chunks, method, query, depth, k }) => ({
    head: `
${chunks.length} 个文本块和一个混合检索的问题，用于 PostgreSQL 12 以上、pgvector 0.5 以上。
在 chunks.jsonl 所在的文件夹里运行：psql -f postgres.sql
所有的表都建在单独的 schema 里。想重来，先运行：drop schema crossroads cascade;`,
    load: `
文件里一行是一个 JSON 值。psql 没有这种导入方式；下面两个控制字符在 JSON 里不会出现，
借 CSV 导入就能整行读进来。`,
    tables: `
词元随文本块一起给出：PostgreSQL 的 simple 配置会把一句中文当成一个词。postings 记的是每个词元
在每个文本块里出现几次，下面用它算 BM25。PostgreSQL 自带的 ts_rank 和 ts_rank_cd 不看一个词
稀不稀有，不是 BM25。文本块上千万时，请改用带 BM25 索引的扩展。`,
    index: `
向量长度都是 1，内积就是余弦。HNSW 能找到绝大多数最近的文本块；删掉建它的那一行，
检索就是精确的，文本块越多越慢。`,
    question: `
问题：${oneLine(query.text)}
换别的问题，要用同样的办法切成词元，并用同一个嵌入模型算向量：${oneLine(method)}`,
    query: `
两份排名，一份按词（BM25），一份按向量，各读到第 ${depth} 名，用倒数排名融合（常数 ${RANK_CONSTANT}），
取前 ${k} 名。得分不大于 0 的不算命中。同分的按原文顺序；先舍入再比，相加的先后就不影响同分。`,
  }),
};
