import { fill, formatNumber, percentText } from '~/i18n/format';
import { lane, laneAxis } from '~/lib/drawing/lane';
import { dot, line } from '~/lib/drawing/marks';
import { offset, stacked, type Stacked } from '~/lib/drawing/stack';
import type { FormatPoint, Spread } from '../core/formats';
import { orderText } from '../sentences';
import { entry } from './parts-view';
import type { StateOf } from '../state';

const ROW = 40;
const DOT = 4.5;

export function spreadView(state: StateOf<'formats'>) {
  const { result, t } = state;
  return [
    <div class="lanes" data-lowest={String(result.lowest)} data-highest={String(result.highest)}>
      {result.orders.map((order) => laneOf(order, state))}
      {laneAxis(
        t.axis,
        [0, 0.5, 1].map((share) => [100 * share, percentText(share, state.locale)] as const),
      )}
    </div>,
    <p class="help">{t.spreadNote}</p>,
    ends(state),
  ];
}

function laneOf(
  { order, count, lowest, highest, mean }: Spread['orders'][number],
  { result, t, locale }: StateOf<'formats'>,
) {
  const name = orderText(order, t);
  const percent = (share: number) => percentText(share, locale);
  const ends = { lowest: percent(lowest), highest: percent(highest) };
  const points = result.points.filter((point) => point.order === order);
  return lane(
    {
      who: [<span class="f14 semibold">{name}</span>],
      height: ROW,
      said: fill(t.laneSaid, { name, count, mean: percent(mean), ...ends }),
      marks: strip(points, mean, result),
      value: percent(mean),
      more: fill(t.range, { ...ends, lowest: formatNumber(100 * lowest, locale) }),
    },
    { 'data-order': order },
  );
}

function strip(points: readonly FormatPoint[], mean: number, { points: all }: Spread) {
  const mark = ({ value, level, of: point }: Stacked<FormatPoint>) => {
    const own = point === all[0];
    const at = [100 * value, ROW / 2 + offset(level) * 4.5] as const;
    return dot(`dot${own ? ' own' : ''} fill-ink pen-plate`, at, own ? DOT + 1.5 : DOT);
  };
  return [
    line('gl', [0, ROW / 2], [100, ROW / 2]),
    line('mid pen-1-5 pen-line', [100 * mean, 4], [100 * mean, ROW - 4]),
    ...stacked([...points].reverse(), ({ right }) => right).map(mark),
  ];
}

function ends({ result: { points }, t, locale }: StateOf<'formats'>) {
  const sorted = [...points].sort((a, b) => a.right - b.right);
  const line = (name: string, { right, prompt }: FormatPoint) =>
    entry(fill(name, { share: percentText(right, locale) }), prompt);
  return (
    <dl class="prompt">
      {line(t.best, sorted.at(-1)!)}
      {line(t.worst, sorted[0]!)}
    </dl>
  );
}
