import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { valueOf, type Entry, type Made, type Point, both } from './drawing-numbers';
import { numbersIn, snapshotAt } from './figure-numbers';

export async function lines(entry: Entry<'lines'>, locale: Locale): Promise<Made<'lines'>> {
  const { x, y, unit, digits } = entry;
  const [from, to] = [await valueOf(x.from, locale), await valueOf(x.to, locale)];
  const [first, last] = both(x.names, locale);
  return {
    part: 'lines',
    x: {
      from,
      to,
      log: x.log,
      names: [first, fill(last, { x: formatNumber(to, locale) })],
    },
    y,
    lines: await Promise.all(
      entry.lines.map(async ({ name, look, points, shown }) => {
        const all = await pointsAt(points, locale);
        const [, end] = all.at(-1)!;
        const value =
          unit === 'percent'
            ? formatNumber(100 * end + 1e-9, locale)
            : formatNumber(end, locale, digits);
        return { name: shown ? `${name[locale]} ${value}` : name[locale], look, points: all };
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
