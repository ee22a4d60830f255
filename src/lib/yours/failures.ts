import type { Form, Values } from './form/form';
import type { Given } from './form/read';
import { word, type Slots } from './form/said';

/** Where a wrong answer can come from, the cheapest to mend first. */
export const PLACES = [
  'rule',
  'stale',
  'absent',
  'lost',
  'tool',
  'misread',
  'habit',
  'scratch',
] as const;
export type Place = (typeof PLACES)[number];

/** What became of the answer once the right page was pasted in by hand. No page: it’s `live` or computed, or (`none`) how it answers. */
export type Pasted = 'yes' | 'no' | 'live' | 'none';

const LEFT: Readonly<Record<string, Readonly<Record<string, Place>>>> = {
  yes: { given: 'misread', against: 'stale', yes: 'lost', no: 'absent' },
  no: { yes: 'misread', no: 'scratch' },
  live: { system: 'tool', sum: 'tool' },
  none: { yes: 'rule', no: 'habit' },
};

/** Undefined while a question is open, or answered as only another one can be. */
export const placeOf = (pasted: string, second: string): Place | undefined =>
  LEFT[pasted]?.[second];

/** What sounds as if no page kept it right. @param signs the source of an expression: words, a percentage, a sum */
export const liveWord = (text: string, signs: string): string | undefined =>
  new RegExp(signs, 'iu').exec(text)?.[0];

/** The place to begin with: of the most failures, and of equals the cheapest. @param places at least one */
export function firstPlace(places: readonly Place[]): { place: Place; count: number } {
  const counted = PLACES.map((place) => ({
    place,
    count: places.filter((one) => one === place).length,
  }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best));
}

const CARDS = [1, 2, 3];

/** If a `word` sounds live or computed, whether a page stays right is asked, too; `then` is what that makes of it. */
export const more = (values: Values, { words }: Form): Values =>
  Object.fromEntries(
    CARDS.flatMap((n) => {
      const pasted = values[`pasted${n}`]!;
      const isOpen = pasted !== '' && pasted !== 'live';
      const live = isOpen ? (liveWord(values[`failure${n}`]!, String(words.signs)) ?? '') : '';
      const isLive = live !== '' && values[`stays${n}`] === 'tool';
      return [
        [`word${n}`, live],
        [`then${n}`, isLive ? 'live' : pasted],
      ];
    }),
  );

interface Read {
  each: readonly { n: number; failure: string; second: string }[];
}

export function answer({ each }: Read, { values }: Pick<Given, 'values'>): Slots {
  const cards = each.map(({ second, ...card }) => {
    const then = values[`then${card.n}`]!;
    return {
      ...card,
      kind: placeOf(then, second)!,
      pasted: word('options', 'pasted', then),
      then: word('labels', 'second', then),
      second: word('options', 'second', then, second),
    };
  });
  const { place, count } = firstPlace(cards.map(({ kind }) => kind));
  return {
    verdict: verdictOf(count, cards.length),
    place: word('kinds', place, 'within'),
    cards,
  };
}

function verdictOf(count: number, of: number): string {
  if (of === 1) return 'single';
  if (count === of) return 'allSame';
  return count === 2 ? 'twoOfThree' : 'noSingle';
}
