import { fill, percentText } from '~/i18n/format';
import type { ShareInterval } from '~/lib/evaluation/wilson';
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
      {axis(t, locale)}
    </div>,
    <p class="help">{t.drawn}</p>,
  ];
}

function laneView(lane: Lane, t: OwnStrings, locale: Locale): FigureElement {
  const { model, name, interval, right, judged } = lane;
  const percent = (share: number) => percentText(share, locale);
  const ends = interval && { low: percent(interval.low), high: percent(interval.high) };
  return (
    <div class="lane">
      <div class="who">
        <b>{name}</b>
        <small data-measured-on="you">{model}</small>
      </div>
      <svg class="plot" height={ROW} role="img" aria-label={laneText(lane, t, locale)}>
        <line class="gl" x1="0%" x2="100%" y1={MIDDLE} y2={MIDDLE} />
        {interval ? marks(lane, interval) : []}
      </svg>
      <div class="val">
        <b>{interval ? percent(right / judged) : t.none}</b>{' '}
        <small>{ends ? fill(t.interval, ends) : ''}</small>
      </div>
    </div>
  );
}

const at = (share: number): string => `${Math.round(1000 * share) / 10}%`;

function marks({ right, judged }: Lane, { low, high }: ShareInterval): FigureElement[] {
  const line = (x1: number, x2: number, y1: number, y2: number) => (
    <line class="whisk" x1={at(x1)} x2={at(x2)} y1={y1} y2={y2} />
  );
  return [
    line(low, high, MIDDLE, MIDDLE),
    line(low, low, MIDDLE - 5, MIDDLE + 5),
    line(high, high, MIDDLE - 5, MIDDLE + 5),
    <circle class="dot" cx={at(right / judged)} cy={MIDDLE} r={5.5} />,
  ];
}

function laneText(lane: Lane, t: OwnStrings, locale: Locale): string {
  const { interval, right, judged } = lane;
  if (!interval) return fill(t.laneNone, { model: lane.model, name: lane.name });
  const percent = (share: number) => percentText(share, locale);
  return fill(t.laneSaid, {
    model: lane.model,
    name: lane.name,
    right,
    judged,
    share: percent(right / judged),
    low: percent(interval.low),
    high: percent(interval.high),
  });
}

/** The axis from none right to all right. */
function axis({ axis: name }: OwnStrings, locale: Locale): FigureElement {
  const anchors = { 0: 'start', 0.5: 'middle', 1: 'end' } as const;
  const ticks = ([0, 0.5, 1] as const).map((share) => (
    <text x={at(share)} y={16} text-anchor={anchors[share]}>
      {percentText(share, locale)}
    </text>
  ));
  return (
    <div class="axis" aria-hidden="true">
      <span class="help">{name}</span>
      <svg class="plot" height={22}>
        {ticks}
      </svg>
      <span />
    </div>
  );
}
