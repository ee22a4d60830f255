import { fill, formatNumber, percentText } from '~/i18n/format';
import type { TermDrawing } from '~/lib/drawing/term/drawing';
import { endsOf } from '~/lib/drawing/term/intervals';
import { repeatPoints } from '~/lib/drawing/term/repeats';
import type { RetrieverSnapshot } from '~/demos/retriever/core/snapshot';
import type { Forecast } from '~/lib/evaluation/calibration';
import type { Locale } from '~/lib/locale';
import type { Bilingual } from '~/schemas/bilingual';
import type { DrawnEntry } from '~/schemas/drawing';
import { chosenPlaces, landingPlaces, nearestNamed } from './drawing-maps';
import { shownAt, valueOf, type Place, type Entry, type Made, both } from './drawing-numbers';
import { tokensIn } from './drawing-tokens';
import { snapshotAt } from './figure-numbers';
import { shippedCorner } from './shipped-matrix';
import { group, lines } from './drawing-lines';

const SHARE = { unit: 'percent', digits: 0 } as const;

const flow = ({ boxes, ...rest }: Entry<'flow'>, locale: Locale): Made<'flow'> => ({
  ...rest,
  boxes: boxes.map((one) => ({
    ...one,
    name: one.name[locale],
    holds: one.holds?.map(({ name, lit }) => ({ name: name[locale], lit })),
  })),
});

async function window(entry: Entry<'window'>, locale: Locale): Promise<Made<'window'>> {
  const [taken, of] = [await valueOf(entry.taken, locale), await valueOf(entry.of, locale)];
  const [said, left] = both(entry.names, locale);
  return {
    part: 'window',
    taken,
    of,
    names: [fill(said, { n: taken, of }), fill(left, { n: of - taken, of })],
  };
}

const repeats = ({ k1, marks, counted }: Entry<'repeats'>, locale: Locale): Made<'repeats'> => ({
  part: 'repeats',
  k1,
  marks,
  shown: repeatPoints(k1, marks).map((points) => formatNumber(points, locale, 1)),
  counted: counted[locale],
});

async function bars({ rows, unit, digits }: Entry<'bars'>, locale: Locale): Promise<Made<'bars'>> {
  const looked = rows.map(async ({ name, at, road, lit }) => {
    const { value, shown } = await shownAt(at, { unit, digits }, locale);
    return { name: name[locale], value, shown, road, lit };
  });
  return { part: 'bars', rows: await Promise.all(looked) };
}

const share = (at: Place, locale: Locale) => shownAt(at, SHARE, locale);

async function pairs({ ends, rows }: Entry<'pairs'>, locale: Locale): Promise<Made<'pairs'>> {
  const looked = rows.map(async ({ name, from, to }) => ({
    name: name[locale],
    from: await share(from, locale),
    to: await share(to, locale),
  }));
  return { part: 'pairs', ends: both(ends, locale), rows: await Promise.all(looked) };
}

async function slope(
  { stops, lines: all }: Entry<'slope'>,
  locale: Locale,
): Promise<Made<'slope'>> {
  const looked = all.map(async ({ name, from, to, strong }) => ({
    name: name[locale],
    from: await share(from, locale),
    to: await share(to, locale),
    strong,
  }));
  return { part: 'slope', stops: both(stops, locale), lines: await Promise.all(looked) };
}

const intervals = (entry: Entry<'intervals'>, locale: Locale): Made<'intervals'> => ({
  part: 'intervals',
  share: entry.share,
  rows: entry.of.map((of) => {
    const { low, high } = endsOf(entry.share, of);
    return {
      name: fill(entry.name[locale], { n: of }),
      of,
      low: percentText(low, locale),
      high: percentText(high, locale),
    };
  }),
});

async function reliability(
  { judged, bins, names }: Entry<'reliability'>,
  locale: Locale,
): Promise<Made<'reliability'>> {
  const groups = (await snapshotAt(judged)) as Forecast[][];
  return { part: 'reliability', forecasts: groups.flat(), bins, names: both(names, locale) };
}

async function chances(
  { next, others }: Entry<'chances'>,
  locale: Locale,
): Promise<Made<'chances'>> {
  const likeliest = (await snapshotAt(next)) as { text: string; probability: number }[];
  const rows = likeliest.map(({ text, probability }) => ({ token: text, chance: probability }));
  return { part: 'chances', rows, others: others[locale] };
}

async function shared(
  { answer, names, score }: Entry<'shared'>,
  locale: Locale,
): Promise<Made<'shared'>> {
  const { tokens, hits } = (await snapshotAt(answer)) as RetrieverSnapshot['answers']['en'];
  const [first] = hits;
  if (!first) throw new Error(`The question at ${answer} found nothing.`);
  const counted = new Set(first.parts.flatMap((part) => ('term' in part ? [part.term] : [])));
  return {
    part: 'shared',
    words: tokens.map((text) => ({ text, shared: counted.has(text) })),
    passage: first.title,
    score: fill(score[locale], { n: formatNumber(first.score, locale, 1) }),
    names: both(names, locale),
  };
}

function places(
  { run, near, shown, landing }: Entry<'places'>,
  locale: Locale,
): Promise<Made<'places'>> {
  if (landing) return landingPlaces(run, landing[locale], locale);
  if (near) return chosenPlaces(run, near[locale], shown, locale);
  throw new Error('Name some of the nearest, or what lands.');
}

async function angle({ run, to }: Entry<'angle'>, locale: Locale): Promise<Made<'angle'>> {
  const { cosine, centre } = await nearestNamed(run, to[locale], locale);
  return {
    part: 'angle',
    cosine,
    shown: formatNumber(cosine, locale, 2),
    names: [centre.name, to[locale]],
  };
}

async function cuts(
  { cuts: path, first, lit, name }: Entry<'cuts'>,
  locale: Locale,
): Promise<Made<'cuts'>> {
  const all = (await snapshotAt(path)) as { title: string }[];
  const pieces = all.slice(first - 1, first + 2).map(({ title }, i) => ({
    heading: title,
    lit: i === lit,
    name: fill(name[locale], { n: first + i }),
  }));
  if (pieces.length < 3) throw new Error(`At ${path} are fewer than ${first + 2} pieces.`);
  return { part: 'cuts', pieces };
}

function lowRank(
  { side, rank, frozen, learn }: Entry<'low-rank'>,
  locale: Locale,
): Made<'low-rank'> {
  const [whole, thin] = [side * side, 2 * side * rank];
  const values = {
    millions: formatNumber(whole / 1e6, locale, 1),
    tenThousands: formatNumber(whole / 1e4, locale),
    n: formatNumber(thin, locale),
    share: `${formatNumber((100 * thin) / whole, locale, 1)}%`,
  };
  const said = (words: readonly [Bilingual, Bilingual]): [string, string] => [
    fill(words[0][locale], values),
    fill(words[1][locale], values),
  ];
  return { part: 'low-rank', frozen: said(frozen), learn: said(learn) };
}

async function numbers(
  { matrix, size, lit }: Entry<'numbers'>,
  locale: Locale,
): Promise<Made<'numbers'>> {
  const corner = await shippedCorner(matrix, size, locale);
  const shown = (value: number) => formatNumber(value, locale, 2);
  return { part: 'numbers', rows: corner.map((row) => row.map(shown)), lit };
}

const descent = (entry: Entry<'descent'>, locale: Locale): Made<'descent'> => ({
  ...entry,
  loss: entry.loss[locale],
  weight: entry.weight[locale],
});

const units = async ({ groups }: Entry<'units'>, locale: Locale): Promise<Made<'units'>> => ({
  part: 'units',
  groups: await Promise.all(groups.map((one) => group(one, locale))),
});

const PARTS = {
  ...{ flow, window, lines, repeats, descent, bars, pairs, slope, intervals, reliability, units },
  ...{ chances, shared, places, angle, cuts, tokens: tokensIn, 'low-rank': lowRank, numbers },
};

/** The contents of a term's drawing, with its numbers looked up and its words in one language. */
export const drawn = async (entry: DrawnEntry, locale: Locale): Promise<TermDrawing> =>
  (PARTS[entry.part] as (one: DrawnEntry, locale: Locale) => TermDrawing | Promise<TermDrawing>)(
    entry,
    locale,
  );
