import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import type { TermDrawing } from '~/lib/drawing/term/drawing';
import type { DrawnEntry } from '~/schemas/drawing';
import { numbersAt, plain, pointsAt, printed, type Filled } from './figure-numbers';
import type { In } from './in-language';
import { hundredOf, type UnitMark } from '~/lib/drawing/term/units';
import { readLearnt } from '~/demos/tokenizer/core/snapshot';
import { SAMPLE } from '~/demos/tokenizer/core/training-text';
import { encoder } from '~/lib/text/byte-pairs/encode';
import { shownToken, vocabularyOf } from '~/lib/text/byte-pairs/vocabulary';
import { runIn } from './runs';

/** The entry of a part, with its numbers looked up. */
export type Entry<Part extends DrawnEntry['part']> = Filled<
  In<Extract<DrawnEntry, { part: Part }>>
>;

export type Made<Part extends TermDrawing['part']> = Omit<
  Extract<TermDrawing, { part: Part }>,
  'part'
>;

export async function lines(
  { x, top, lines: all, ...prints }: Entry<'lines'>,
  locale: Locale,
): Promise<Made<'lines'>> {
  const to = plain(x.to);
  const [first, last] = x.names;
  const looked = all.map(async ({ name, look, points }) => {
    const drawn = await pointsOf(points);
    const [, end] = drawn.at(-1)!;
    return { name: `${name} ${printed(end, prints, locale)}`, look, points: drawn };
  });
  return {
    x: {
      ...x,
      from: plain(x.from),
      to,
      names: [first, fill(last, { x: formatNumber(to, locale) })],
    },
    top,
    lines: await Promise.all(looked),
  };
}

type Points = Entry<'lines'>['lines'][number]['points'];

async function pointsOf(points: Points): Promise<(readonly [number, number])[]> {
  if (typeof points === 'string') return pointsAt(points);
  if ('map' in points) return points.map(([x, { value }]) => [plain(x), value]);
  const ys = await numbersAt(points.y);
  return (await numbersAt(points.x)).map((x, i) => [x, ys[i]!]);
}

type Group = Entry<'units'>['groups'][number];

export async function group(one: Group): Promise<Made<'units'>['groups'][number]> {
  const marks = one.each
    ? (await numbersAt(one.each)).map((found) => (found > 0 ? 'right' : 'silent'))
    : hundredOf(countsOf(one));
  const n = (mark: UnitMark) => marks.filter((each) => each === mark).length;
  const values = { right: n('right'), silent: n('silent'), wrong: n('wrong'), all: marks.length };
  return { name: one.name, foot: one.foot.map((line) => fill(line, values)), marks };
}

function countsOf({ counts = {}, rest }: Group): [UnitMark, number][] {
  const named = Object.entries(counts).map(([mark, { value }]): [UnitMark, number] => [
    mark as UnitMark,
    value,
  ]);
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
