import { seededRng, shuffle, type Rng } from '../math/rng';
import type { Corpus } from '../retrieval/search';
import { openCorpus, order } from '../retrieval/search';

/** A passage that a model may quote. */
export interface KitPassage {
  /** Unique among the passages. */
  id: string;
  title: string;
  text: string;
  /** The document that it is from, the page, and the headings above it, of a reader's own text. */
  file?: string;
  page?: number;
  headings?: readonly string[];
}

export interface KitQuestion {
  question: string;
  /** Ids of the passages that answer it; empty if none is known to. */
  answers: readonly string[];
  /** The words that answer it, if somebody has marked them; otherwise the whole passage does. */
  words?: string | undefined;
}

/** One exam item: a question with passages, and the right reply to exactly these. */
export interface Item {
  question: string;
  /** Ids of all passages that answer the question, shown or not. */
  answers: readonly string[];
  passages: readonly KitPassage[];
  /** Null if none of the passages answers the question. */
  reply: { source: string; quote: string } | null;
}

/** Numbers of a vector in the kit's files. */
const WIDTH = 32;

/** The search corpus of the passages, each with its title on the first line. */
export const corpusOf = (passages: readonly KitPassage[]): Corpus =>
  openCorpus(
    passages.map(({ title, text }) => `${title}\n${text}`),
    {},
    WIDTH,
  );

const SHOWN = 4;
/** One question in so many is asked with passages that do not answer it. */
const ONE_IN = 4;

interface Asked {
  asked: KitQuestion;
  answering: KitPassage | undefined;
}

/**
 * A reading exam: each question with the passage that answers it and the passages that BM25 ranks highest, in random
 * order. One question in four is asked without its answering passage, so that "none of these" can be the right reply.
 * Questions without an answer are part of that quarter; if there are more of them, all are asked. They are spread
 * evenly, so every slice of the exam has its share. Questions whose passages are missing are left out.
 */
export function examOf(
  passages: readonly KitPassage[],
  questions: readonly KitQuestion[],
  seed: number,
): Item[] {
  const rng = seededRng(seed);
  const known = new Map(passages.map((passage) => [passage.id, passage]));
  const corpus = corpusOf(passages);
  const othersFor = ({ question, answers }: KitQuestion) => {
    const mayBeShown = ({ id }: KitPassage) => !answers.includes(id);
    const nearest = order(corpus, question, { method: 'bm25', k: SHOWN + answers.length })
      .map((at) => passages[at]!)
      .filter(mayBeShown);
    if (nearest.length >= SHOWN) return nearest;
    return [...new Set([...nearest, ...shuffle(passages.filter(mayBeShown), rng)])];
  };
  const all = questions.flatMap((asked): Asked[] => {
    const answering = known.get(asked.answers.find((id) => known.has(id)) ?? '');
    return answering || asked.answers.length === 0 ? [{ asked, answering }] : [];
  });
  return inOrder(all, rng).map(({ asked, answering }) =>
    itemOf(asked, answering, othersFor(asked), rng),
  );
}

/** All questions in random order; a quarter of them, spread evenly, without their answering passage. */
function inOrder(all: readonly Asked[], rng: Rng): Asked[] {
  const unanswerable = all.filter(({ answering }) => !answering);
  const hasAnswer = ({ answering }: Asked) => answering !== undefined;
  const answerable = shuffle(all.filter(hasAnswer), rng);
  const without = Math.max(0, Math.floor(all.length / ONE_IN) - unanswerable.length);
  const withheld = answerable.slice(0, without).map((one) => ({ ...one, answering: undefined }));
  return spread(answerable.slice(without), shuffle([...unanswerable, ...withheld], rng));
}

/** Merges two lists with the items of each evenly spaced: of 6 and 2, at 1 2 4 5 6 8 and at 3 7. */
const spread = <T>(one: readonly T[], other: readonly T[]): T[] =>
  [one, other]
    .flatMap((items) => items.map((item, at) => ({ item, place: (at + 0.5) / items.length })))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

function itemOf(
  { question, answers, words }: KitQuestion,
  answering: KitPassage | undefined,
  others: readonly KitPassage[],
  rng: Rng,
): Item {
  if (!answering) {
    const passages = shuffle(others.slice(0, SHOWN), rng);
    return { question, answers, passages, reply: null };
  }
  const passages = shuffle([answering, ...others.slice(0, SHOWN - 1)], rng);
  const quote = words && answering.text.includes(words) ? words : answering.text;
  return { question, answers, passages, reply: { source: answering.id, quote } };
}
