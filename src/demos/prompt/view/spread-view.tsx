import { fill, formatNumber, percentText } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { FormatPoint, Spread } from '../core/formats';
import { orderText } from '../sentences';
import type { StateOf } from '../state';

const ROW = 40;
const DOT = 4.5;

/** A strip of marks for each order of the blocks; every mark is a prompt with the same content. */
export function spreadView(state: StateOf<'formats'>): FigureElement[] {
  const { result, t } = state;
  return [
    <div class="lanes" data-lowest={String(result.lowest)} data-highest={String(result.highest)}>
      {result.orders.map((order) => lane(order, state))}
      {axis(state)}
    </div>,
    <p class="help">{t.spreadNote}</p>,
    ends(state),
  ];
}

function lane(
  { order, count, lowest, highest, mean }: Spread['orders'][number],
  { result, t, locale }: StateOf<'formats'>,
): FigureElement {
  const name = orderText(order, t);
  const said = fill(t.laneSaid, {
    name,
    count,
    mean: percentText(mean, locale),
    lowest: percentText(lowest, locale),
    highest: percentText(highest, locale),
  });
  const points = result.points.filter((point) => point.order === order);
  return (
    <div class="lane" data-order={order}>
      <div class="who f14 semibold">{name}</div>
      <svg class="plot" height={ROW} role="img" aria-label={said}>
        {strip(points, mean, result)}
      </svg>
      <div class="val">
        <b>{percentText(mean, locale)}</b>{' '}
        <small class="as-block lines-1-35">
          {fill(t.range, {
            lowest: formatNumber(100 * lowest, locale),
            highest: percentText(highest, locale),
          })}
        </small>
      </div>
    </div>
  );
}

/** Marks with the same score are stacked; the reader's own prompt is open and larger. */
function strip(points: readonly FormatPoint[], mean: number, { points: all }: Spread) {
  const taken = new Map<number, number>();
  const at = (share: number) => `${Math.round(share * 1000) / 10}%`;
  const mark = (point: FormatPoint) => {
    const nth = taken.get(point.right) ?? 0;
    taken.set(point.right, nth + 1);
    const side = nth % 2 === 0 ? -1 : 1;
    const cy = ROW / 2 + side * Math.ceil(nth / 2) * 4.5;
    const own = point === all[0];
    return (
      <circle
        class={own ? 'dot own fill-ink pen-plate' : 'dot fill-ink pen-plate'}
        cx={at(point.right)}
        cy={cy}
        r={own ? DOT + 1.5 : DOT}
      />
    );
  };
  return [
    <line class="gl" x1="0%" x2="100%" y1={ROW / 2} y2={ROW / 2} />,
    <line class="mid pen-1-5 pen-line" x1={at(mean)} x2={at(mean)} y1={4} y2={ROW - 4} />,
    ...[...points].reverse().map(mark),
  ];
}

/** From none right to all right. */
function axis({ t, locale }: StateOf<'formats'>): FigureElement {
  const ticks = [0, 0.5, 1].map((share) => (
    <text
      x={`${share * 100}%`}
      y={16}
      text-anchor={share === 0 ? 'start' : share === 1 ? 'end' : 'middle'}
    >
      {percentText(share, locale)}
    </text>
  ));
  return (
    <div class="axis" aria-hidden="true">
      <span class="help">{t.axis}</span>
      <svg class="plot" height={22}>
        {ticks}
      </svg>
      <span />
    </div>
  );
}

/** The best and the worst prompt, word for word. */
function ends({ result: { points }, t, locale }: StateOf<'formats'>): FigureElement {
  const sorted = [...points].sort((a, b) => a.right - b.right);
  const line = (name: string, { right, prompt }: FormatPoint) => (
    <div>
      <dt>{fill(name, { share: percentText(right, locale) })}</dt>
      <dd>{prompt}</dd>
    </div>
  );
  return (
    <dl class="prompt">
      {line(t.best, sorted.at(-1)!)}
      {line(t.worst, sorted[0]!)}
    </dl>
  );
}
