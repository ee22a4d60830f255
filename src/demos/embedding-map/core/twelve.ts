import type { Near } from '~/lib/projection/nearest';
import type { Locale } from '~/lib/locale';
import type { MapPoint } from './scene';

/** Plain words from the ferry company's handbook, pairs and strays; the map opens with them. */
const PAIRS: readonly (readonly [en: string, zh?: string])[] = [
  ['ferry', '渡轮'],
  ['boat'],
  ['ticket', '船票'],
  ['fare'],
  ['fog', '雾'],
  ['dog', '狗'],
  ['island', '岛'],
];

export const twelvePoints = (): MapPoint[] =>
  PAIRS.flatMap(([name, zh]) => [
    wordPoint(name, 'en'),
    ...(zh === undefined ? [] : [wordPoint(zh, 'zh')]),
  ]);

const wordPoint = (label: string, language: Locale): MapPoint => ({
  id: `word/${label}`,
  label,
  text: label,
  language,
  part: '',
});

/** Neighbours of a word are named and drawn from this cosine on. */
export const LEAST = 0.05;
const DRAWN = 3;

/** The nearest words by cosine, at most three, without the word itself. */
export function nearestWords(cosines: readonly number[], itself?: number): Near[] {
  return cosines
    .map((similarity, point) => ({ point, similarity }))
    .filter(({ point, similarity }) => point !== itself && similarity > LEAST)
    .sort((a, b) => b.similarity - a.similarity || a.point - b.point)
    .slice(0, DRAWN);
}

/** Thickness of a line in pixels; near words have thick lines. */
export const thicknessOf = (cosine: number): number =>
  Math.round(Math.max(1, 10 * Math.max(0, cosine) ** 2) * 10) / 10;
