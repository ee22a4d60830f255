import type { Thumb } from '~/demos/kit/index-picture';
import { box, demoThumb, segment } from '~/lib/drawing/thumb';
import type { FigureElement } from '~/lib/figure';
import type { RetrieverSnapshot } from './core/snapshot';

type Answer = RetrieverSnapshot['answers']['en'];
type Hits = Answer['hits'];

const TOP = 28;
const STEP = 29;
/** Below the last place of a list: passages that the method did not find. */
const OUT = 138;
const LENGTH = 72;
const LEFT = 20;
const RIGHT = 184;

const placeOf = (hits: Hits, chunk: number): number => {
  const at = hits.findIndex((hit) => hit.chunk === chunk);
  return at < 0 ? OUT : TOP + at * STEP;
};

/** The lists of two methods, with lines between common passages; the answering passage is highlighted. */
export function retrieverThumb({
  hits,
  compared = [],
  goldRank,
  comparedGoldRank,
}: Answer): FigureElement {
  const answering = compared[(comparedGoldRank ?? 0) - 1] ?? hits[(goldRank ?? 0) - 1];
  const chunks = [...new Set([...hits, ...compared].map(({ chunk }) => chunk))];
  return demoThumb(
    ...lit(LEFT, hits, answering?.chunk),
    ...lit(RIGHT, compared, answering?.chunk),
    ...chunks.map((chunk) =>
      segment(
        chunk === answering?.chunk ? 'line' : 'thin',
        [LEFT + LENGTH + 4, placeOf(hits, chunk)],
        [RIGHT - 8, placeOf(compared, chunk)],
      ),
    ),
    ...bars(LEFT, hits),
    ...bars(RIGHT, compared),
  );
}

const lit = (x: number, hits: Hits, chunk: number | undefined): FigureElement[] =>
  hits.some((hit) => hit.chunk === chunk)
    ? [box('lit', [x - 6, placeOf(hits, chunk!) - 11], [LENGTH + 14, 22])]
    : [];

/** Bars whose lengths are the scores relative to the highest of their list. */
const bars = (x: number, hits: Hits): FigureElement[] =>
  hits.map(({ score }, i) =>
    segment('bar', [x, TOP + i * STEP], [x + (LENGTH * score) / hits[0]!.score, TOP + i * STEP]),
  );

export const thumb: Thumb = async (locale, { runIn }) =>
  retrieverThumb((await runIn('retriever', 'r3-words', locale)).snapshot.answers[locale]);
