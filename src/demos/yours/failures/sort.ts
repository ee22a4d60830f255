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

const WORDS = 4;
const CHARACTERS = 6;

export function textFault(text: string, earlier: readonly string[]) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (text.trim() === '') return 'empty';
  if (earlier.some((one) => one.trim() === text.trim())) return 'again';
  if (characters >= CHARACTERS)
    return new Set(text.match(/\p{Script=Han}/gu)).size < 3 ? 'oneWord' : undefined;
  if (words.length < WORDS) return 'short';
  if (new Set(words).size < 3) return 'oneWord';
  const spoken = words.filter((word) => /[\p{N}aeiouyà-öø-ÿ]|[^\p{Script=Latin}]/u.test(word));
  return spoken.length < words.length * 0.6 ? 'noWords' : undefined;
}
