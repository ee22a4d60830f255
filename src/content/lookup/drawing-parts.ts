import { fill, formatNumber, percentText } from '~/i18n/format';
import type { TermDrawing } from '~/lib/drawing/term/drawing';
import { endsOf } from '~/lib/drawing/term/intervals';
import type { RetrieverSnapshot } from '~/demos/retriever/core/snapshot';
import { reliability, type Forecast } from '~/lib/evaluation/calibration';
import { saturation } from '~/lib/retrieval/bm25';
import type { Locale } from '~/lib/locale';
import type { DrawnEntry } from '~/schemas/drawing';
import { chosenPlaces, landingPlaces, nearestNamed } from './drawing-maps';
import { shownAt, type Place, type Entry, type Made } from './drawing-numbers';
import { tokensIn } from './drawing-lines';
import { snapshotAt } from './figure-numbers';
import { shippedCorner } from './shipped-matrix';
import type { In } from './in-language';
import { group, lines } from './drawing-lines';

type Part = DrawnEntry['part'];
/** How a part is filled: its numbers looked up, its words in one language; some are drawn as another part. */
type Filled<P extends Part> = P extends TermDrawing['part'] ? Omit<Made<P>, 'part'> : TermDrawing;
type Parts = {
  [P in Part]: (entry: Entry<P>, locale: Locale) => Filled<P> | Promise<Filled<P>>;
};

const SHARE = { unit: 'percent', digits: 0 } as const;
const share = (at: Place, locale: Locale) => shownAt(at, SHARE, locale);

const PARTS: Parts = {
  lines,
  tokens: tokensIn,

  flow: (entry) => entry,

  repeats: ({ k1, marks, name }, locale) => ({
    part: 'bars',
    rows: marks.map((n) => {
      const value = saturation(n, 1, { averageLength: 1 }, { k1, b: 0 });
      return { name: fill(name, { n }), value, shown: formatNumber(value, locale, 1) };
    }),
  }),

  async bars({ rows, unit, digits }, locale) {
    const looked = rows.map(async (row) => ({
      ...row,
      ...(await shownAt(row.at, { unit, digits }, locale)),
    }));
    return { rows: await Promise.all(looked) };
  },

  async slope({ stops, lines: all }, locale) {
    const looked = all.map(async (line) => ({
      ...line,
      from: await share(line.from, locale),
      to: await share(line.to, locale),
    }));
    return { stops, lines: await Promise.all(looked) };
  },

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
      y: { from: 0, to: 1 },
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
    const said = (words: readonly [string, string]): [string, string] => [
      fill(words[0], values),
      fill(words[1], values),
    ];
    return { frozen: said(frozen), learn: said(learn) };
  },

  async numbers({ matrix, size, lit }, locale) {
    const corner = await shippedCorner(matrix, size, locale);
    const shown = (value: number) => formatNumber(value, locale, 2);
    return { rows: corner.map((row) => row.map(shown)), lit };
  },

  descent: (entry) => entry,

  units: async ({ groups }, locale) => ({
    groups: await Promise.all(groups.map((one) => group(one, locale))),
  }),
};

export async function drawn(entry: In<DrawnEntry>, locale: Locale): Promise<TermDrawing> {
  const filled = PARTS[entry.part] as (one: typeof entry, locale: Locale) => object;
  return { part: entry.part, ...(await filled(entry, locale)) } as TermDrawing;
}
