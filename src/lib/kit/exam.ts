import { seededRng, shuffle, type Rng } from '../math/rng';
import { openCorpus, order } from '../retrieval/search';

/** A passage that a model may quote. */
export interface KitPassage {
  /** Unlike that of any other passage. */
  id: string;
  title: string;
  text: string;
}

/** A question with what answers it. */
export interface KitQuestion {
  question: string;
  /** Ids of the passages that answer it; empty where it is known that none does. */
  answers: readonly string[];
  /** The words that answer it, where somebody has marked them; otherwise the passage as a whole does. */
  words?: string | undefined;
}

/** What a model is asked: a question with passages, and the right reply to just these. */
export interface Item {
  question: string;
  passages: readonly KitPassage[];
  /** Null where none of the passages answers. */
  reply: { source: string; quote: string } | null;
}

/** The passages as what is searched: each under its title. */
export const corpusOf = (passages: readonly KitPassage[]) =>
  openCorpus(passages.map(({ title, text }) => `${title}\n${text}`));

/** Passages in a prompt. */
const SHOWN = 4;
/** Of so many questions, one is asked without the passage that answers it. */
const UNANSWERABLE = 4;

/**
 * An exam in reading: each question with the passages that BM25 ranks first beside the one that answers,
 * in an order of chance; every fourth without that one, so that "none of these" is a right reply too, as it
 * is to a question that nothing answers. Questions whose passages are not there are left out.
 */
export function examOf(
  passages: readonly KitPassage[],
  questions: readonly KitQuestion[],
  seed: number,
): Item[] {
  const rng = seededRng(seed);
  const known = new Map(passages.map((passage) => [passage.id, passage]));
  const corpus = corpusOf(passages);
  const nearest = ({ question, answers }: KitQuestion) =>
    order(corpus, question, { method: 'bm25', k: SHOWN + answers.length })
      .map((at) => passages[at]!)
      .filter(({ id }) => !answers.includes(id));
  const answerable = questions.flatMap((asked) => {
    const answering = known.get(asked.answers.find((id) => known.has(id)) ?? '');
    return answering || asked.answers.length === 0 ? [{ asked, answering }] : [];
  });
  return shuffle(answerable, rng).map(({ asked, answering }, at) => {
    const isWithheld = at % UNANSWERABLE === UNANSWERABLE - 1;
    return itemOf(asked, isWithheld ? undefined : answering, nearest(asked), rng);
  });
}

function itemOf(
  { question, words }: KitQuestion,
  answering: KitPassage | undefined,
  others: readonly KitPassage[],
  rng: Rng,
): Item {
  if (!answering) return { question, passages: shuffle(others.slice(0, SHOWN), rng), reply: null };
  const passages = shuffle([answering, ...others.slice(0, SHOWN - 1)], rng);
  const quote = words && answering.text.includes(words) ? words : answering.text;
  return { question, passages, reply: { source: answering.id, quote } };
}
