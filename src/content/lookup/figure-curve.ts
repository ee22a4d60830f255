import type { CurvePoint } from '~/lib/drawing/figure';
import type { Locale } from '~/lib/locale';
import { all, type Kind } from './figure-base';
import {
  axisIn,
  type AxisIn,
  numberAt,
  numbersIn,
  printed,
  snapshotAt,
  valueAt,
} from './figure-numbers';

export const curve = async (entry: Kind<'curve'>, locale: Locale) => ({
  ...entry,
  x: axisIn(entry.x, locale),
  panels: await all(entry.panels, async ({ y, lines, ...panel }) => ({
    ...panel,
    y: axisIn(y, locale),
    lines: await all(lines, async ({ points, ends, ...row }) => ({
      ...row,
      points:
        typeof points === 'string'
          ? endedAt(
              pointsOf(await snapshotAt(points), points, y, locale),
              ends ? await valueAt({ at: ends }, y, locale) : undefined,
            )
          : await all(points, async ([x, value]) => ({
              x: typeof x === 'number' ? x : (await numberAt(x, entry.x, locale)).value,
              y: await valueAt(value, y, locale),
            })),
    })),
  })),
});

/** Parses a list of [x, y], the form of a training run's losses; or of y alone, counted from 1. */
function pointsOf(found: unknown, path: string, y: AxisIn, locale: Locale): CurvePoint[] {
  if (!Array.isArray(found)) throw new Error(`At ${path} stands no list of points.`);
  return found.map((point, i) => {
    const [x, value] = typeof point === 'number' ? [i + 1, point] : numbersIn(point, path);
    return { x: x!, y: { value: value!, shown: printed(value!, y, locale) } };
  });
}

/** Adds the cell to the last point, so that a note or a guess can find it. */
function endedAt(points: CurvePoint[], end: CurvePoint['y'] | undefined): CurvePoint[] {
  const last = points.at(-1);
  if (!end || !last) return points;
  if (last.y.value !== end.value)
    throw new Error(`A line ends at ${last.y.value}, and ${end.cell} is ${end.value}.`);
  return [...points.slice(0, -1), { ...last, y: end }];
}
