import type { Near } from '~/lib/projection/nearest';
import type { MapPoint } from './scene';
import { withTwins } from './twins';

/** Plain words of the ferry company's handbook, pairs and strays: what the map opens with. */
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

/** Neighbours of a word are said and drawn from this cosine on. */
export const LEAST = 0.05;
const DRAWN = 3;

/** The words nearest to one, by its cosines with all of them, itself left out: at most three. */
export function nearestWords(cosines: readonly number[], itself?: number): Near[] {
  return cosines
    .map((similarity, point) => ({ point, similarity }))
    .filter(({ point, similarity }) => point !== itself && similarity > LEAST)
    .sort((a, b) => b.similarity - a.similarity || a.point - b.point)
    .slice(0, DRAWN);
}

/** Pixels a line is thick: near ones stand out. */
export const thicknessOf = (cosine: number): number =>
  Math.round(Math.max(1, 10 * Math.max(0, cosine) ** 2) * 10) / 10;
