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
/** Of so many questions, one is asked of passages that do not answer it. */
const ONE_IN = 4;

/** A question, and the passage that answers it if one is to be shown. */
interface Asked {
  asked: KitQuestion;
  answering: KitPassage | undefined;
}

/**
 * An exam in reading: each question with the passages that BM25 ranks first beside the one that answers,
 * in an order of chance. One question in four is asked without that one, so that "none of these" is a right
 * reply too. Those that nothing answers are among that quarter, and when there are more of them, all are asked;
 * whatever slice is cut from the exam has its share of them. Questions whose passages are not there are left out.
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

/** All questions in an order of chance, a quarter of them without what answers, spread evenly. */
function inOrder(all: readonly Asked[], rng: Rng): Asked[] {
  const unanswerable = all.filter(({ answering }) => !answering);
  const answerable = shuffle(
    all.filter(({ answering }) => answering),
    rng,
  );
  const without = Math.max(0, Math.floor(all.length / ONE_IN) - unanswerable.length);
  const withheld = answerable
    .slice(0, without)
    .map(({ asked }) => ({ asked, answering: undefined }));
  return spread(answerable.slice(without), shuffle([...unanswerable, ...withheld], rng));
}

/** Two lists as one, the items of each evenly far apart: of 6 and 2, at 1 2 4 5 6 8 and at 3 7. */
const spread = <T>(one: readonly T[], other: readonly T[]): T[] =>
  [one, other]
    .flatMap((items) => items.map((item, at) => ({ item, place: (at + 0.5) / items.length })))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

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
