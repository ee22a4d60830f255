import { bootstrapInterval, type Interval } from '../evaluation/bootstrap';
import { bestPerPassage, ndcgAtK, recallAtK, reciprocalRank } from '../evaluation/ranking';
import { seededRng } from '../math/rng';
import { search } from '../retrieval/search';
import { METHODS, type Method } from '../retrieval/methods';
import { mayRead, shelved, type Handbook, type Passage, type Question } from './handbook';
import { openLibrary, type Library } from './library';
import type { RetrieverSettings } from './settings';
import { finish } from '../stepper';

/** How well one method finds what the built-in questions ask for, over those that have an answer. */
export interface MethodFigures {
  method: Method;
  questions: number;
  /** Share of the gold passages among the first k, with its 95 % interval over questions. */
  recall: Interval;
  /** Mean of 1 / rank of the first gold passage. */
  mrr: Interval;
  /** nDCG over the first ten. */
  ndcg: Interval;
  /** Questions whose first k hold a passage the asker may not read … */
  leaked: number;
  /** … or a planted one, or an outdated one. */
  planted: number;
  stale: number;
}

export interface HandbookLibrary extends Library {
  sources: readonly Passage[];
}

const GAIN_DEPTH = 10;
const SEED = 1;

/** The handbook as it stands under some settings, cut and indexed. */
export function handbookLibrary(
  handbook: Handbook,
  settings: RetrieverSettings,
  question?: Question,
): HandbookLibrary {
  const sources = shelved(handbook.passages, settings, question);
  const { chunking: by, size, overlap } = settings;
  const library = finish(openLibrary(sources, { by, size, overlap }), Infinity).library!;
  return { ...library, sources };
}

/** Evaluates every method on the handbook's own questions; each is asked by its own asker. */
export function evaluate(handbook: Handbook, settings: RetrieverSettings): MethodFigures[] {
  const library = handbookLibrary(handbook, { ...settings, missing: false });
  return METHODS.map((method) => figuresOf(library, handbook.questions, { ...settings, method }));
}

function figuresOf(
  library: HandbookLibrary,
  questions: readonly Question[],
  settings: RetrieverSettings,
): MethodFigures {
  const rankings = questions.map((question) => rankedPassages(library, question, settings));
  const answered = questions.flatMap((question, at) =>
    question.gold.length > 0 ? [{ gold: new Set(question.gold), ranking: rankings[at]! }] : [],
  );
  const over = (measure: (gold: ReadonlySet<string>, ranking: string[]) => number) =>
    bootstrapInterval(
      answered.map(({ gold, ranking }) => measure(gold, ranking)),
      seededRng(SEED),
    );
  const showing = (bad: (passage: Passage, question: Question) => boolean) =>
    countShowing(library, questions, rankings, settings.k, bad);
  return {
    method: settings.method,
    questions: answered.length,
    recall: over((gold, ranking) => recallAtK(ranking, gold, settings.k)),
    mrr: over((gold, ranking) => reciprocalRank(ranking, gold)),
    ndcg: over((gold, ranking) => ndcgAtK(ranking, gold, GAIN_DEPTH)),
    leaked: showing(
      (passage, { asker }) => !mayRead(passage, asker, { forbidden: false, asOf: '' }),
    ),
    planted: showing(({ kind }) => kind === 'poisoned'),
    stale: showing(({ kind }) => kind === 'outdated'),
  };
}

/** Ids of the passages a question's asker is shown, best first; each passage once, by its best chunk. */
export function rankedPassages(
  library: HandbookLibrary,
  { text, asker }: Question,
  settings: RetrieverSettings,
): string[] {
  const passageOf = (chunk: number) => library.sources[library.chunks[chunk]!.source]!;
  const hits = search(library.corpus, text, {
    ...settings,
    k: library.chunks.length,
    allowed: (chunk) => mayRead(passageOf(chunk), asker, settings),
  });
  return bestPerPassage(hits, (chunk) => passageOf(chunk).id);
}

function countShowing(
  { sources }: HandbookLibrary,
  questions: readonly Question[],
  rankings: readonly string[][],
  k: number,
  bad: (passage: Passage, question: Question) => boolean,
): number {
  const byId = new Map(sources.map((passage) => [passage.id, passage]));
  return questions.filter((question, at) =>
    rankings[at]!.slice(0, k).some((id) => bad(byId.get(id)!, question)),
  ).length;
}

/**
 * The next question after `after` (in their order, round about) that one of two methods answers
 * within the first k and the other does not; undefined if there is none.
 */
export function disagreement(
  handbook: Handbook,
  settings: RetrieverSettings,
  methods: readonly [Method, Method],
  after: string,
): Question | undefined {
  const library = handbookLibrary(handbook, { ...settings, missing: false });
  const finds = (question: Question, method: Method) =>
    rankedPassages(library, question, { ...settings, method })
      .slice(0, settings.k)
      .some((id) => question.gold.includes(id));
  const from = handbook.questions.findIndex(({ id }) => id === after) + 1;
  const order = [...handbook.questions.slice(from), ...handbook.questions.slice(0, from)];
  return order.find(
    (question) =>
      question.gold.length > 0 && finds(question, methods[0]) !== finds(question, methods[1]),
  );
}
