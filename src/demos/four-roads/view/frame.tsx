import type { FigureElement, FigureNode } from '~/lib/figure';
import { FOUR } from '~/lib/four-roads/names';
import { basisOf, sameSeeds, shownIn, type Column, isDone, type FourRoadsState } from '../state';
import { seedsText, points } from '../results/sentences';
import { type FrameState, rowView, TICKS } from './row';
import { anchorAt, percent } from '~/lib/drawing/geometry';
import { line } from '~/lib/drawing/marks';
import { LOCALES } from '~/lib/locale';
import type { LabLadder } from '../ladder/known';
import { transferOf, type AtBoth } from '../ladder/transfer';
import { sign } from '../results/marks';
import type { FourRoadsStrings } from '../about';
import { sentence } from '~/demos/parts/sentence';

export function footView(frame: FrameState): FigureElement {
  const { state } = frame.now ?? {};
  return (
    <div class="below inner-above-2" data-foot-said key="below">
      {state?.atWork ? [slowView(state), tickerView(state)] : measuredView(frame)}
    </div>
  );
}

const slowView = ({ kernels, t }: FourRoadsState) =>
  kernels === 'plain' && (
    <p class="slow" data-backend={kernels}>
      {t.slow}
    </p>
  );

const tickerView = ({ examples: [first, ...rest] = [], t }: FourRoadsState) =>
  first && [
    <p class="heard slanted">{first[1].question}</p>,
    <p class="ticker gap-0-4 flow">
      {[first, ...rest].map(([road, { answer, correct }]) => (
        <span key={road} data-ticker={road} title={t.road[road]}>
          {[sign(road), <span class="sr">{t.road[road]}</span>, ` ${answer} `]}
          <b aria-label={correct ? t.wasRight : t.wasWrong}>{correct ? '✓' : '✗'}</b>
        </span>
      ))}
    </p>,
  ];

function measuredView({ now, ladder, locale, t }: FrameState) {
  if (!ladder || !isDone(now)) return undefined;
  const { toy, larger, own } = ladder.words;
  return [
    realView(now, ladder, t),
    <p>
      {toy}
      {LOCALES[locale].space}
      {sentence(larger, { own: <a href={ladder.own}>{own}</a> })}
    </p>,
  ];
}

function realView(now: Column, ladder: LabLadder, t: FourRoadsStrings) {
  const compared = transferOf(now, ladder);
  if (!compared) return undefined;
  const [first, second] = compared.roads.sort((a, b) => shareOf(b) - shareOf(a));
  return (
    <p class="real semibold" data-holds={compared.outcome}>
      {sentence(ladder.words.held[compared.outcome], {
        first: roadView(first, t.road[first.road]),
        second: roadView(second, t.road[second.road]),
      })}
    </p>
  );
}

const shareOf = ({ real }: AtBoth): number => real.right / real.n;

const roadView = (one: AtBoth, name: string): FigureNode => (
  <a href={one.real.to} title={one.real.text}>{`${name.toLowerCase()} ${points(shareOf(one))}`}</a>
);

export function frameView(frame: FrameState): FigureNode[] {
  const { t, left } = frame;
  return [
    <div class="duo" data-two={left !== undefined} key="duo">
      {headsView(frame)}
      <div class="ways" role="list" aria-label={t.right}>
        {roadsOf(frame).map((road) => rowView(road, frame))}
      </div>
      <div class="axis4" aria-hidden="true">
        <span />
        {axis('a')}
        {axis('b')}
        <span />
      </div>
    </div>,
    footView(frame),
  ];
}

const roadsOf = ({ left, now }: FrameState) => [
  ...new Set([...FOUR, ...[now, left].flatMap((column) => (column ? shownIn(column) : []))]),
];

function headsView({ t, task, left, now }: FrameState): FigureElement {
  const differ = left && now && !sameSeeds(left, now);
  const seeds = (column: Column) => <small>{` ${seedsText(column.state.settings, t)}`}</small>;
  return (
    <div class="heads f14" key="heads">
      <span />
      <b class="a">
        {t.tasks[left ? left.state.settings.task : task]}
        {differ && seeds(left)}
      </b>
      <b class="b">
        {left && t.tasks[task]}
        {differ && seeds(now)}
      </b>
      <span />
    </div>
  );
}

const axis = (column: 'a' | 'b'): FigureElement => (
  <div class={column}>
    <svg class="plot full-width" height={22}>
      {line('ax', [0, 1], [100, 1])}
      {TICKS.map((tick) => (
        <text x={percent(tick)} y={17} text-anchor={anchorAt(tick)}>
          {String(tick)}
        </text>
      ))}
    </svg>
  </div>
);

/** The source of the plate's marks: the record, or a run in this tab. Empty if there are none. */
export function badgeView(now: Column | undefined, t: FourRoadsStrings) {
  if (!isDone(now)) return [];
  const { date, state } = now;
  const from = basisOf(now);
  const mark = { class: `ground-mark ${from}`, 'data-badge': from, key: from, title: date };
  return [
    <span {...mark} data-measured-on={state.live ? 'you' : 'toy'}>
      {state.live ? `${t.you} · ${seedsText(state.settings, t)}` : t.toy}
    </span>,
  ];
}
