import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { Calibration, Rated } from '~/lib/lesson/calibration';
import type { CalibrationStrings } from './_strings';

/** The plot in its own units: from 40 to 100 percent sure, from none to all right. */
const BOX = { left: 52, right: 344, top: 16, bottom: 216 };
const x = (sure: number): number => BOX.left + ((sure - 40) / 60) * (BOX.right - BOX.left);
const y = (share: number): number => BOX.bottom - (share / 100) * (BOX.bottom - BOX.top);
const share = ({ right, count }: Rated): number => (100 * right) / count;

/**
 * The stored guesses as a drawing and in sentences; without any, the sentence for an empty page.
 */
export function calibrationView(calibration: Calibration, t: CalibrationStrings): FigureNode[] {
  const { guesses, rated, meanMiss } = calibration;
  if (guesses === 0) return [h('p', {}, t.empty)];
  const miss = meanMiss !== undefined && fill(t.miss, { points: Math.round(meanMiss * 10) / 10 });
  return [
    ...(rated.length ? [plot(rated, t), list(rated, t)] : []),
    h('p', {}, fill(t.kept, { n: guesses })),
    ...(miss ? [h('p', {}, miss)] : []),
    ...(rated.length ? [] : [h('p', {}, t.unrated)]),
  ];
}

const list = (rated: readonly Rated[], t: CalibrationStrings): FigureElement =>
  h('ul', { role: 'list' }, ...rated.map((row) => h('li', {}, fill(t.rated, { ...row }))));

const plot = (rated: readonly Rated[], t: CalibrationStrings): FigureElement =>
  h(
    'svg',
    { viewBox: '0 0 360 264', role: 'img', 'aria-label': t.picture },
    ...[0, 50, 100].map((tick) => gridLine(tick)),
    ...[50, 70, 90].map((tick) => text(x(tick), BOX.bottom + 20, `${tick}%`, 'middle')),
    line('diagonal', [x(40), y(40)], [x(100), y(100)]),
    text(x(41), y(40) + 22, t.diagonal, 'start'),
    text(x(70), BOX.bottom + 42, t.across, 'middle'),
    text(BOX.left + 6, BOX.top - 4, t.up, 'start'),
    ...rated.flatMap(mark),
  );

const gridLine = (tick: number): FigureElement =>
  h(
    'g',
    {},
    line('grid', [BOX.left, y(tick)], [BOX.right, y(tick)]),
    text(BOX.left - 8, y(tick) + 5, `${tick}%`, 'end'),
  );

/** A filled mark at the share that was right, with a line to the point of perfect calibration. */
function mark(row: Rated): FigureElement[] {
  const at = [x(row.sure), y(share(row))] as const;
  const under = share(row) < row.sure;
  return [
    line('gap', [at[0], y(row.sure)], at),
    h('circle', { class: 'mark', cx: at[0], cy: at[1], r: 6 }),
    text(at[0] + 11, at[1] + (under ? -6 : 16), `${row.right}/${row.count}`, 'start', 'count'),
  ];
}

type Point = readonly [number, number];

const line = (name: string, [x1, y1]: Point, [x2, y2]: Point): FigureElement =>
  h('line', { class: name, x1, y1, x2, y2 });

const text = (at: number, down: number, said: string, anchor: string, name?: string) =>
  h('text', { x: at, y: down, 'text-anchor': anchor, class: name }, said);
