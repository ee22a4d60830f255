import type { Near } from '~/lib/projection/nearest';
import { type MapPoint, withTwins } from './scene';

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
  withTwins(
    PAIRS.flatMap(([name, zh]) =>
      [name, zh].flatMap((label, at) =>
        label === undefined
          ? []
          : [
              {
                id: `word/${label}`,
                name,
                label,
                text: label,
                language: at === 0 ? ('en' as const) : ('zh' as const),
                part: '',
              },
            ],
      ),
    ),
  );

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
