import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { valueOf, type Entry, type Made, type Point } from './drawing-numbers';
import { numbersIn, snapshotAt } from './figure-numbers';
import { hundredOf, type UnitMark } from '~/lib/drawing/term/units';
import { readLearnt } from '~/demos/tokenizer/core/snapshot';
import { SAMPLE } from '~/demos/tokenizer/core/training-text';
import { encoder } from '~/lib/text/byte-pairs/encode';
import { shownToken, vocabularyOf } from '~/lib/text/byte-pairs/vocabulary';
import { runIn } from './runs';

export async function lines({ x, y, unit, digits, lines: all }: Entry<'lines'>, locale: Locale) {
  const from = await valueOf(x.from, locale);
  const to = await valueOf(x.to, locale);
  const [first, last] = x.names;
  return {
    x: { ...x, from, to, names: [first, fill(last, { x: formatNumber(to, locale) })] as const },
    y,
    lines: await Promise.all(
      all.map(async ({ name, look, points, shown }) => {
        const drawn = await pointsAt(points, locale);
        const [, end] = drawn.at(-1)!;
        const value =
          unit === 'percent'
            ? formatNumber(100 * end + 1e-9, locale)
            : formatNumber(end, locale, digits);
        return { name: shown ? `${name} ${value}` : name, look, points: drawn };
      }),
    ),
  };
}

type Points = Entry<'lines'>['lines'][number]['points'];

async function pointsAt(points: Points, locale: Locale): Promise<Point[]> {
  if (Array.isArray(points))
    return Promise.all(
      points.map(async ([x, y]): Promise<Point> => [
        await valueOf(x, locale),
        await valueOf(y, locale),
      ]),
    );
  if (typeof points === 'string') return pairsIn(await snapshotAt(points), points);
  const xs = numbersIn(await snapshotAt(points.x), points.x);
  const ys = numbersIn(await snapshotAt(points.y), points.y);
  return xs.map((x, i) => [x, ys[i]!]);
}

function pairsIn(found: unknown, path: string): Point[] {
  if (Array.isArray(found)) return found.map((one) => numbersIn(one, path) as unknown as Point);
  throw new Error(`At ${path} stand no pairs of numbers.`);
}

type Group = Entry<'units'>['groups'][number];

export async function group(one: Group, locale: Locale): Promise<Made<'units'>['groups'][number]> {
  const marks = one.each ? await foundOrNot(one.each) : hundredOf(await countsOf(one, locale));
  const n = (mark: UnitMark) => marks.filter((each) => each === mark).length;
  const values = { right: n('right'), silent: n('silent'), wrong: n('wrong'), all: marks.length };
  return { name: one.name, foot: one.foot.map((line) => fill(line, values)), marks };
}

const foundOrNot = async (path: string): Promise<UnitMark[]> =>
  numbersIn(await snapshotAt(path), path).map((found) => (found > 0 ? 'right' : 'silent'));

async function countsOf(
  { counts = {}, rest }: Group,
  locale: Locale,
): Promise<[UnitMark, number][]> {
  const named = await Promise.all(
    Object.entries(counts).map(async ([mark, at]): Promise<[UnitMark, number]> => [
      mark as UnitMark,
      await valueOf(at, locale),
    ]),
  );
  const sum = named.reduce((total, [, value]) => total + value, 0);
  return rest ? [...named, [rest, 1 - sum]] : named;
}

/** The first tokens of the page's sentence, or a word after increasing numbers of merges. */
export async function tokensIn({ run, take, word, after, name }: Entry<'tokens'>, locale: Locale) {
  const { merges } = readLearnt((await runIn('tokenizer', run, locale)).snapshot.merges);
  const vocabulary = vocabularyOf(merges);
  const pieces = (text: string, most?: number) =>
    encoder(merges, most)
      .encode(text)
      .map((token) => ({ text: readable(vocabulary[token]!), number: String(token) }));
  if (take !== undefined) return { lines: [{ pieces: pieces(SAMPLE[locale]).slice(0, take) }] };
  if (!word || !name) throw new Error('Say how many tokens to take, or a word and its name.');
  return {
    lines: after.map((n) => ({
      name: fill(name, { n: formatNumber(n, locale) }),
      pieces: pieces(word, n).map(({ text }) => ({ text })),
    })),
  };
}

const readable = (bytes: readonly number[]): string =>
  shownToken(bytes)
    .parts.map((part) => ('text' in part ? part.text.replaceAll(' ', '␣') : `⟨${part.bytes}⟩`))
    .join('');
