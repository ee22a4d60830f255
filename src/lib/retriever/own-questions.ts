import { bootstrapInterval } from '../evaluation/bootstrap';
import { ndcgAtK, recallAtK, reciprocalRank } from '../evaluation/ranking';
import { seededRng } from '../math/rng';
import { METHODS, type Method } from '../retrieval/methods';
import { search } from '../retrieval/search';
import type { MethodFigures } from './evaluate';
import type { Library } from './library';
import type { RetrieverSettings } from './settings';

/** A stretch of one of the reader's texts that answers a question, in UTF-16 units of that text. */
export interface Place {
  source: string;
  start: number;
  end: number;
}

/** A question of the reader's own, with the places marked as its answer. */
export interface OwnQuestion {
  query: string;
  answers: Place[];
}

/** The most chunks for which the dense methods are evaluated too: fitting a larger text takes seconds. */
export const DENSE_LIMIT = 5_000;

const GAIN_DEPTH = 10;
const SEED = 1;

/**
 * Whether a chunk holds a marked place: they share at least half of the shorter one, so that marks
 * survive when the text is cut another way.
 */
export function holds(library: Library, chunk: number, place: Place): boolean {
  const { source, start, end } = library.chunks[chunk]!;
  return matches({ source: library.sources[source]!.id, start, end }, place);
}

function matches(one: Place, other: Place): boolean {
  if (one.source !== other.source) return false;
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared * 2 >= Math.min(one.end - one.start, other.end - other.start);
}

/** Whether a place is marked as answering the question. */
export function isAnswer(questions: readonly OwnQuestion[], query: string, place: Place): boolean {
  const asked = questions.find((question) => question.query === query);
  return asked?.answers.some((answer) => matches(answer, place)) ?? false;
}

/** Marks a place as answering the question, or takes the mark away; the lists given stay as they are. */
export function toggleAnswer(
  questions: readonly OwnQuestion[],
  query: string,
  place: Place,
): OwnQuestion[] {
  const asked = questions.find((question) => question.query === query);
  const others = questions.filter((question) => question !== asked);
  const marked = asked?.answers ?? [];
  const answers = isAnswer(questions, query, place)
    ? marked.filter((answer) => !matches(answer, place))
    : [...marked, place];
  return answers.length > 0 ? [...others, { query, answers }] : others;
}

/** How well each method finds what the reader marked; a marked place counts once, by its best chunk. */
export function evaluateOwn(
  library: Library,
  questions: readonly OwnQuestion[],
  settings: RetrieverSettings,
): MethodFigures[] {
  const asked = questions.filter(({ answers }) => answers.length > 0);
  if (asked.length === 0) return [];
  const dense = library.chunks.length <= DENSE_LIMIT;
  const methods = METHODS.filter((method) => dense || method === 'tfidf' || method === 'bm25');
  return methods.map((method) => figuresOf(library, asked, { ...settings, method }));
}

function figuresOf(
  library: Library,
  questions: readonly OwnQuestion[],
  settings: RetrieverSettings & { method: Method },
): MethodFigures {
  const asked = questions.map((question) => {
    const names = ranked(library, question, settings);
    const shown = [...new Set(names.slice(0, settings.k))];
    return { gold: goldOf(question), ranking: [...new Set(names)], shown };
  });
  const over = (measure: (one: (typeof asked)[number]) => number) =>
    bootstrapInterval(asked.map(measure), seededRng(SEED));
  return {
    method: settings.method,
    questions: questions.length,
    recall: over(({ gold, shown }) => recallAtK(shown, gold, settings.k)),
    mrr: over(({ gold, ranking }) => reciprocalRank(ranking, gold)),
    ndcg: over(({ gold, ranking }) => ndcgAtK(ranking, gold, GAIN_DEPTH)),
    leaked: 0,
    planted: 0,
    stale: 0,
  };
}

const goldOf = ({ answers }: OwnQuestion): string[] => answers.map((_, at) => `answer-${at}`);

/** The chunks found for a question, each by the name of the place it holds, or by its own number. */
function ranked(
  library: Library,
  { query, answers }: OwnQuestion,
  settings: RetrieverSettings,
): string[] {
  const depth = Math.max(settings.k, GAIN_DEPTH, 100);
  return search(library.corpus, query, { ...settings, k: depth }).map(({ chunk }) => {
    const at = answers.findIndex((place) => holds(library, chunk, place));
    return at < 0 ? `chunk-${chunk}` : `answer-${at}`;
  });
}
