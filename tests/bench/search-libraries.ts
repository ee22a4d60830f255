import { create, insertMultiple, search as oramaSearch } from '@orama/orama';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { openCorpus, search } from '~/lib/retrieval/search';
import { generate } from './passages';
import { atLeast, type Report } from './report';
import { median, ratio, table, timed } from './timing';

const PASSAGES = atLeast(500, 20_000);
const QUERIES = atLeast(5, 100);
const ROUNDS = atLeast(1, 5);
const TOP = 10;

/** A built index: answers a query with the numbers of the best ten passages. */
type Ask = (query: string) => number[] | Promise<number[]>;

interface Engine {
  name: string;
  scoresByBm25: boolean;
  build(passages: readonly string[]): Promise<Ask> | Ask;
}

const ENGINES: Engine[] = [
  { name: 'Crossroads', scoresByBm25: true, build: crossroads },
  { name: 'MiniSearch', scoresByBm25: true, build: miniSearch },
  { name: 'Lunr', scoresByBm25: true, build: lunrIndex },
  { name: 'Orama', scoresByBm25: true, build: orama },
  { name: 'FlexSearch', scoresByBm25: false, build: flexSearch },
];

function crossroads(passages: readonly string[]): Ask {
  const corpus = openCorpus(passages);
  return (query) => search(corpus, query, { method: 'bm25', k: TOP }).map((hit) => hit.chunk);
}

function miniSearch(passages: readonly string[]): Ask {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(passages.map((text, id) => ({ id, text })));
  return (query) =>
    index
      .search(query)
      .slice(0, TOP)
      .map((hit) => hit.id as number);
}

/** Lunr without stemming and stop words, so that all look for the same words. */
function lunrIndex(passages: readonly string[]): Ask {
  const index = lunr((builder) => {
    builder.ref('id');
    builder.field('text');
    builder.pipeline.reset();
    builder.searchPipeline.reset();
    passages.forEach((text, id) => builder.add({ id, text }));
  });
  return (query) =>
    index
      .search(query)
      .slice(0, TOP)
      .map((hit) => Number(hit.ref));
}

async function orama(passages: readonly string[]): Promise<Ask> {
  const index = create({ schema: { text: 'string' } });
  await insertMultiple(
    index,
    passages.map((text, id) => ({ id: String(id), text })),
    1_000,
  );
  return async (query) => {
    const answer = await oramaSearch(index, { term: query, limit: TOP, exact: true, threshold: 1 });
    return answer.hits.map((hit) => Number(hit.id));
  };
}

function flexSearch(passages: readonly string[]): Ask {
  const index = new FlexSearch.Index({ tokenize: 'strict' });
  passages.forEach((text, id) => index.add(id, text));
  return (query) => index.search(query, { limit: TOP, suggest: true }) as number[];
}

interface Measured {
  engine: Engine;
  buildMs: number;
  queryMs: number;
  answers: number[][];
}

/** Builds every engine in turn, several rounds, so that a slow moment of the machine hits all alike. */
async function measure(passages: string[], queries: string[]): Promise<Measured[]> {
  const rounds: Measured[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const measured: Measured[] = [];
    for (const engine of ENGINES) measured.push(await once(engine, passages, queries));
    rounds.push(measured);
  }
  return ENGINES.map((engine, place) => ({
    engine,
    buildMs: median(rounds.map((round) => round[place]!.buildMs)),
    queryMs: median(rounds.map((round) => round[place]!.queryMs)),
    answers: rounds[0]![place]!.answers,
  }));
}

async function once(engine: Engine, passages: string[], queries: string[]): Promise<Measured> {
  const [ask, buildMs] = await timed(() => engine.build(passages));
  const [answers, allMs] = await timed(async () => {
    const answers: number[][] = [];
    for (const query of queries) answers.push(await ask(query));
    return answers;
  });
  return { engine, buildMs, queryMs: allMs / queries.length, answers };
}

/** Mean share of our ten that the other engine has among its ten. */
function overlap(ours: number[][], theirs: number[][]): number {
  const shares = ours.map((top, query) => {
    const found = new Set(theirs[query]);
    return top.length === 0 ? 1 : top.filter((chunk) => found.has(chunk)).length / top.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

export async function run(): Promise<Report> {
  const { passages, queries } = generate(PASSAGES, QUERIES, 7);
  const measured = await measure(passages, queries);
  const ours = measured[0]!;
  const text = table(
    ['engine', 'score', 'build, ms', 'ratio', `top-${TOP} query, ms`, 'ratio', `overlap@${TOP}`],
    measured.map(({ engine, buildMs, queryMs, answers }) => [
      engine.name,
      engine.scoresByBm25 ? 'BM25' : 'other',
      buildMs.toFixed(0),
      ratio(buildMs, ours.buildMs),
      queryMs.toFixed(3),
      ratio(queryMs, ours.queryMs),
      `${(100 * overlap(ours.answers, answers)).toFixed(0)}%`,
    ]),
  );
  const figures = measured.map(({ engine, buildMs, queryMs, answers }) => ({
    engine: engine.name,
    buildMs,
    queryMs,
    overlap: overlap(ours.answers, answers),
  }));
  return { text, figures };
}
