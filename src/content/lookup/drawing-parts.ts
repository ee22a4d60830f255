import { fill, formatNumber, percentText } from '~/i18n/format';
import type { TermDrawing } from '~/lib/drawing/term/drawing';
import { endsOf } from '~/lib/drawing/term/intervals';
import type { RetrieverSnapshot } from '~/demos/retriever/core/snapshot';
import { reliability, type Forecast } from '~/lib/evaluation/calibration';
import { saturation } from '~/lib/retrieval/bm25';
import type { Locale } from '~/lib/locale';
import type { DrawnEntry } from '~/schemas/drawing';
import { chosenPlaces, landingPlaces, nearestNamed } from './drawing-maps';
import { filled, snapshotAt } from './figure-numbers';
import { shippedCorner } from './shipped-matrix';
import type { In } from './in-language';
import { group, lines, tokensIn, type Entry, type Made } from './drawing-lines';

type Part = DrawnEntry['part'];
/** What a part is drawn from, beside the words and numbers of its entry; some are drawn as another part. */
type Filled<P extends Part> = P extends TermDrawing['part'] ? Made<P> : TermDrawing;
type Parts = {
  [P in Part]?: (entry: Entry<P>, locale: Locale) => Filled<P> | Promise<Filled<P>>;
};

const PARTS: Parts = {
  lines,
  tokens: tokensIn,

  repeats: ({ k1, marks, name }, locale) => ({
    part: 'bars',
    rows: marks.map((n) => {
      const value = saturation(n, 1, { averageLength: 1 }, { k1, b: 0 });
      return { name: fill(name, { n }), value, shown: formatNumber(value, locale, 1) };
    }),
  }),

  intervals: (entry, locale) => ({
    share: entry.share,
    rows: entry.of.map((of) => {
      const { low, high } = endsOf(entry.share, of);
      return {
        name: fill(entry.name, { n: of }),
        of,
        low: percentText(low, locale),
        high: percentText(high, locale),
      };
    }),
  }),

  async reliability({ judged, bins, names }) {
    const groups = (await snapshotAt(judged)) as Forecast[][];
    const [sure, right] = names;
    const points = reliability(groups.flat(), bins).map(
      ({ confidence, share: often }) => [confidence, often] as const,
    );
    return {
      part: 'lines',
      x: { from: 0, to: 1, names: ['0%', sure] },
      top: 1,
      lines: [
        { name: '100%', look: 'dashed', points: [[0, 0] as const, [1, 1] as const] },
        { name: right, look: 'strong', points },
      ],
    };
  },

  async chances({ next, others }, locale) {
    const likeliest = (await snapshotAt(next)) as { text: string; probability: number }[];
    const left = likeliest.reduce((rest, { probability }) => rest - probability, 1);
    const all = [...likeliest, { text: others, probability: left }];
    return {
      part: 'bars',
      rows: all.map(({ text, probability }) => ({
        name: text,
        value: probability,
        shown: percentText(probability, locale),
        lit: text !== others,
      })),
    };
  },

  async shared({ answer, names, score }, locale) {
    const { tokens, hits } = (await snapshotAt(answer)) as RetrieverSnapshot['answers']['en'];
    const [first] = hits;
    if (!first) throw new Error(`The question at ${answer} found nothing.`);
    const counted = new Set(first.parts.flatMap((part) => ('term' in part ? [part.term] : [])));
    return {
      words: tokens.map((text) => ({ text, shared: counted.has(text) })),
      passage: first.title,
      score: fill(score, { n: formatNumber(first.score, locale, 1) }),
      names,
    };
  },

  places({ run, near, shown, landing }, locale) {
    if (landing) return landingPlaces(run, landing, locale);
    if (near) return chosenPlaces(run, near, shown, locale);
    throw new Error('Name some of the nearest, or what lands.');
  },

  async angle({ run, to }, locale) {
    const { cosine, centre } = await nearestNamed(run, to, locale);
    return { cosine, shown: formatNumber(cosine, locale, 2), names: [centre.name, to] };
  },

  async cuts({ cuts: path, first, lit, name }) {
    const all = (await snapshotAt(path)) as { title: string }[];
    const pieces = all.slice(first - 1, first + 2).map(({ title }, i) => ({
      heading: title,
      lit: i === lit,
      name: fill(name, { n: first + i }),
    }));
    if (pieces.length < 3) throw new Error(`At ${path} are fewer than ${first + 2} pieces.`);
    return { pieces };
  },

  'low-rank'({ side, rank, frozen, learn }, locale) {
    const whole = side * side;
    const thin = 2 * side * rank;
    const values = {
      millions: formatNumber(whole / 1e6, locale, 1),
      tenThousands: formatNumber(whole / 1e4, locale),
      n: formatNumber(thin, locale),
      share: `${formatNumber((100 * thin) / whole, locale, 1)}%`,
    };
    const said = (words: readonly string[]) =>
      words.map((line) => fill(line, values)) as [string, string];
    return { frozen: said(frozen), learn: said(learn) };
  },

  async numbers({ matrix, size, lit }, locale) {
    const corner = await shippedCorner(matrix, size, locale);
    const shown = (value: number) => formatNumber(value, locale, 2);
    return { rows: corner.map((row) => row.map(shown)), lit };
  },

  units: async ({ groups }) => ({ groups: await Promise.all(groups.map(group)) }),
};

export async function drawn(entry: In<DrawnEntry>, locale: Locale): Promise<TermDrawing> {
  const own = await filled(entry, locale);
  const made = PARTS[entry.part] as ((one: typeof own, locale: Locale) => object) | undefined;
  return { ...own, ...(await made?.(own, locale)) } as TermDrawing;
}
