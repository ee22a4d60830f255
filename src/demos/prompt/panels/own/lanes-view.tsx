import { fill, percentText } from '~/i18n/format';
import type { ShareInterval } from '~/lib/evaluation/wilson';
import { lane, laneAxis } from '~/lib/drawing/lane';
import { dot, line, whisker } from '~/lib/drawing/marks';
import { type FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { Words as OwnStrings } from 'words:prompt-own';

/** A prompt with a model, as a lane of the drawing. */
export interface Lane {
  model: string;
  name: string;
  right: number;
  judged: number;
  interval?: ShareInterval;
}

const ROW = 40;
const MIDDLE = ROW / 2;

/** A lane for each prompt with each model: the share of right answers with its interval. */
export function lanesView(lanes: readonly Lane[], t: OwnStrings, locale: Locale): FigureElement[] {
  return [
    <div class="lanes">
      {lanes.map((lane) => laneView(lane, t, locale))}
      {laneAxis(t.axis, (share) => percentText(share, locale))}
    </div>,
    <p class="help">{t.drawn}</p>,
  ];
}

function laneView(of: Lane, t: OwnStrings, locale: Locale): FigureElement {
  const { model, name, interval, right, judged } = of;
  const percent = (share: number) => percentText(share, locale);
  const ends = interval && { low: percent(interval.low), high: percent(interval.high) };
  return lane({
    who: [<b class="semibold">{name}</b>, <small data-measured-on="you">{model}</small>],
    ...{ height: ROW, said: laneText(of, t, locale) },
    marks: [line('gl', [0, MIDDLE], [100, MIDDLE]), ...(interval ? marks(of, interval) : [])],
    value: interval ? percent(right / judged) : t.none,
    more: ends ? fill(t.interval, ends) : '',
  });
}

const marks = ({ right, judged }: Lane, { low, high }: ShareInterval): FigureElement[] => [
  ...whisker(100 * low, 100 * high, MIDDLE),
  dot('dot fill-ink pen-ink', [(100 * right) / judged, MIDDLE], 5.5),
];

function laneText(of: Lane, t: OwnStrings, locale: Locale): string {
  const { model, name, interval, right, judged } = of;
  if (!interval) return fill(t.laneNone, { model, name });
  const percent = (share: number) => percentText(share, locale);
  return fill(t.laneSaid, {
    model,
    name,
    right,
    judged,
    share: percent(right / judged),
    low: percent(interval.low),
    high: percent(interval.high),
  });
}
