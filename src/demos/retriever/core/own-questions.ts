import { vectorsFor } from '~/lib/retrieval/methods';
import { order } from '~/lib/retrieval/search';
import { contestants, type Contestant } from './contestants';
import { measure, type Judged, type MethodFigures } from './measures';
import type { Library } from './library';
import { searchOptions, type RankingSettings, type RetrieverSettings } from './settings';

/** A range of one of the reader's texts that answers a question, in UTF-16 units. */
export interface Place {
  source: string;
  start: number;
  end: number;
  /** The marked words, once they have been read; the mark moves with them. */
  words?: string;
  /** True if the current texts do not contain the words; the mark is kept for when they do. */
  lost?: boolean;
}

/** A question of the reader's own, with the places marked as answers. */
export interface OwnQuestion {
  query: string;
  answers: Place[];
}

/** Maximum chunks for which dense methods are evaluated too; fitting a larger text takes seconds. */
const DENSE_LIMIT = 5_000;

/** Number of ranks in which marked places are looked for. */
const DEPTH = 100;

/**
 * True if a chunk contains a marked place: they share at least half of
 * the shorter one, so that marks survive a different chunking.
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

export function isAnswer(questions: readonly OwnQuestion[], query: string, place: Place): boolean {
  const asked = questions.find((question) => question.query === query);
  return asked?.answers.some((answer) => isOn(answer, place)) ?? false;
}

const isOn = (answer: Place, place: Place): boolean => !answer.lost && matches(answer, place);

/** Adds or removes a place as an answer to the question; returns new lists. */
export function toggleAnswer(
  questions: readonly OwnQuestion[],
  query: string,
  place: Place,
): OwnQuestion[] {
  const asked = questions.find((question) => question.query === query);
  if (!asked) return [...questions, { query, answers: [place] }];
  const answers = isAnswer(questions, query, place)
    ? asked.answers.filter((answer) => !isOn(answer, place))
    : [...asked.answers, place];
  return questions
    .map((question) => (question === asked ? { query, answers } : question))
    .filter((question) => question.answers.length > 0);
}

/** The questions and marks that can be measured: marks whose words are present, and questions that have one. */
export const present = (questions: readonly OwnQuestion[]): OwnQuestion[] =>
  questions
    .map(({ query, answers }) => ({ query, answers: answers.filter(({ lost }) => !lost) }))
    .filter(({ answers }) => answers.length > 0);

/**
 * The figures of a ranking on the reader's marks. A marked place counts once,
 * by its best chunk; a chunk counts for all places it contains.
 *
 * @param questions with marks that are present, at least one
 */
export function rate(
  library: Library,
  questions: readonly OwnQuestion[],
  { name, settings }: Contestant,
): MethodFigures {
  const judged = questions.map((question) => judge(library, question, settings));
  return measure(name, judged);
}

/** The rankings to measure on a text: all, or only keyword methods if it is large. */
export function measured({ chunks, corpus }: Library, settings: RetrieverSettings): Contestant[] {
  return contestants(settings, corpus.embedders).filter(
    (one) => chunks.length <= DENSE_LIMIT || vectorsFor(one.settings).size === 0,
  );
}

function judge(library: Library, question: OwnQuestion, settings: RankingSettings): Judged {
  const names = ranked(library, question, settings);
  const shown = [...new Set(names.slice(0, settings.k).flat())];
  const gold = new Set(question.answers.map((_, at) => `answer-${at}`));
  return { gold, ranking: [...new Set(names.flat())], shown };
}

/** The chunks found for a question, each as the names of the places it contains, or else as its own name. */
function ranked(
  library: Library,
  { query, answers }: OwnQuestion,
  settings: RankingSettings,
): string[][] {
  const depth = Math.max(settings.k, DEPTH);
  return order(library.corpus, query, { ...searchOptions(settings), k: depth }).map((chunk) => {
    const answered = answers.flatMap((place, at) =>
      holds(library, chunk, place) ? [`answer-${at}`] : [],
    );
    return answered.length > 0 ? answered : [`chunk-${chunk}`];
  });
}
