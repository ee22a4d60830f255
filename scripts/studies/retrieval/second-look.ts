import { rowOf } from '~/lib/embedding/vectors';
import { signTest } from './sign-test';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import type { Locale } from '~/lib/locale';
import { cosineScorer, lsaScorer, rankedBy } from '../out-of-sample/scorers';
import { collections, questionsIn, type Asked } from './collections';
import { chunksOf, type CutName } from './cuts';
import { openEncoder } from '../../record/encoders';
import { embedded } from './embedded';
import { likeness } from './late';

/** Chunks that go into the prompt. */
const SHOWN = 4;
const DIMENSIONS = 24;
/** Hits of the quick search over sentences that are sorted again, and of the better search over whole texts. */
const POOLS = { sentence: 80, titled: 20 } as const;

/** A question's chunks, best first. */
type Order = (question: Asked) => number[];

interface Look {
  orders: Record<string, Order>;
  /** Pairs of tokens that a second sorting compares for a question. */
  pairs: (question: Asked) => number;
  of: readonly number[];
}

/** Searches the handbook cut in some way, quickly, by E5, and again by the token vectors of E5 (Khattab & Zaharia 2020). */
async function lookAt(language: Locale, cut: keyof typeof POOLS & CutName): Promise<Look> {
  const [handbook] = collections();
  const { texts, of } = chunksOf(handbook!, language, cut);
  const own = questionsIn('handbook').filter(({ from }) => from === 'built');
  const places = new Map(own.map(({ id }, at) => [id, at]));
  const asked = own.map(({ text }) => text[language]);
  const vectors = await embedded('e5', 'query', asked);
  const passages = await embedded('e5', 'passage', texts);
  const encoder = await openEncoder.e5();
  const asks = await encoder.tokens(asked, 'query');
  const tokens = await encoder.tokens(texts, 'passage');
  const quick = lsaScorer(texts, DIMENSIONS);
  const placeOf = ({ id }: Asked) => places.get(id)!;
  const readable = (question: Asked, order: number[]) =>
    order.filter((chunk) => !question.hidden?.has(handbook!.passages[of[chunk]!]!.id));
  const lsa: Order = (question) => readable(question, rankedBy(quick(question.text[language])));
  const e5: Order = (question) =>
    readable(
      question,
      rankedBy(cosineScorer(passages, () => rowOf(vectors, placeOf(question)))('')),
    );
  const again =
    (first: Order): Order =>
    (question) => {
      const score = (chunk: number) => likeness(asks[placeOf(question)]!, tokens[chunk]!);
      const hits = first(question).slice(0, POOLS[cut]);
      const scores = new Map(hits.map((chunk) => [chunk, score(chunk)]));
      return hits.toSorted((a, b) => scores.get(b)! - scores.get(a)!);
    };
  return {
    of,
    orders: { lsa, 'lsa-again': again(lsa), e5, 'e5-again': again(e5) },
    pairs: (question) =>
      lsa(question)
        .slice(0, POOLS[cut])
        .reduce((sum, chunk) => sum + asks[placeOf(question)]!.count * tokens[chunk]!.count, 0),
  };
}

/** Comparisons of a second sorting with what it sorts, and with its vectors alone. */
const PAIRS = [
  ['lsa-again', 'lsa'],
  ['e5', 'lsa'],
  ['lsa-again', 'e5'],
  ['e5-again', 'e5'],
] as const;

/** The question whose comparisons are told, and the one whose rank is told. */
const COUNTED = 'q10';
const RANKED = 'q07';

/** Which of the handbook's questions have the right passage among the first four chunks, by each way of sorting. */
export async function secondLook(language: Locale, cut: keyof typeof POOLS) {
  const { orders, of, pairs } = await lookAt(language, cut);
  const [handbook] = collections();
  const own = questionsIn('handbook').filter(({ from }) => from === 'built');
  const isGold = (question: Asked) => (chunk: number) =>
    question.gold.includes(handbook!.passages[of[chunk]!]!.id);
  const cells: Record<string, number> = {};
  const found: Record<string, number[]> = {};
  for (const [method, order] of Object.entries(orders)) {
    found[method] = own.map((question) =>
      Number(order(question).slice(0, SHOWN).some(isGold(question))),
    );
    const right = found[method].reduce((sum, one) => sum + one, 0);
    const { low, high } = wilsonInterval(right, own.length);
    const ranked = own.find(({ id }) => id === RANKED)!;
    Object.assign(cells, {
      [`${method}/${language}/recall`]: right / own.length,
      [`${method}/${language}/recall/low`]: low,
      [`${method}/${language}/recall/high`]: high,
      [`${method}/${language}/rank`]: 1 + order(ranked).findIndex(isGold(ranked)),
    });
  }
  for (const [one, other] of PAIRS) {
    const better = (a: string, b: string) => own.filter((_, at) => found[a]![at]! > found[b]![at]!);
    const wins = better(one, other).length;
    const losses = better(other, one).length;
    const at = `${one}-${other}/${language}`;
    Object.assign(cells, {
      [`${at}/wins`]: wins,
      [`${at}/losses`]: losses,
      [`${at}/p`]: signTest(wins, losses),
    });
  }
  cells[`comparisons/${language}`] = pairs(own.find(({ id }) => id === COUNTED)!);
  const figures = Object.entries(found).map(([method, marks]) => ({ method, found: marks }));
  return { cells, figures };
}
