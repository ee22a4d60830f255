import { fill, percentText } from '~/i18n/format';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import {
  type Column,
  type Columns,
  accuracyOf,
  isUnfinished,
  sameQuestions,
  summaryOf,
} from '../state';
import { type Contender, FAMILY, leadsTo, isOfFour } from '~/lib/four-roads/names';
import { LAB_DEFAULTS, SHOTS } from '~/lib/four-roads/settings';
import type { RoadSummary } from '~/lib/four-roads/outcome/summary';
import type { LabLadder } from '../ladder/known';
import { line, mark } from '~/lib/drawing/marks';
import { sign } from '../results/marks';
import { laneText, points, pointsNode, detailOf } from '../results/sentences';
import type { FourRoadsStrings } from '../about';

export interface FrameState extends Columns {
  locale: Locale;
  t: FourRoadsStrings;
  /** The same roads at larger sizes; in a lesson there are none. */
  ladder?: LabLadder | undefined;
}

const HEIGHT = 44;
const MIDDLE = HEIGHT / 2;
const SIZE = 16;
/** Distance between the marks of two seeds, in pixels. */
const GAP = 11;
export const TICKS = [0, 25, 50, 75, 100];

export function rowView(road: Contender, frame: FrameState): FigureElement {
  const { t, left, now } = frame;
  const waits = now?.state.atWork !== undefined && !summaryOf(now.state, road);
  return (
    <div
      class={waits ? 'way waits mid-aligned hair-above' : 'way mid-aligned hair-above'}
      role="listitem"
      key={road}
      data-road={road}
      data-family={FAMILY[road]}
      data-unfinished={now && isUnfinished(now.state, road)}
      data-accuracy={now && accuracyOf(now.state, road)}
    >
      <div class="who holds-place as-row on-baseline gap-2">
        <b>
          {sign(road)}
          {t.road[road]}
        </b>
        {detail(road, frame)}
      </div>
      {box('a', road, left ?? now, frame)}
      {box('b', road, left && now, frame)}
      <div class="val unbroken to-end" data-value>
        {value(road, frame)}
      </div>
    </div>
  );
}

function detail(road: Contender, frame: FrameState): FigureElement[] {
  const share = frame.now?.state.atWork?.get(road)?.share;
  if (share === undefined) return [<small>{described(road, frame)}</small>];
  const said = fill(frame.t.walked, { share: percentText(share, frame.locale) });
  return [
    <small>{said}</small>,
    <svg class="walk pinned" aria-hidden="true" key="walk">
      {line('work pen-line pen-2', [0, 1], [100, 1])}
      {line('done pen-2 pen-ink', [0, 1], [100 * share, 1], { 'data-walked': true })}
    </svg>,
  ];
}

function described(road: Contender, frame: FrameState): string {
  const { t, now, left, task } = frame;
  const settings = (now ?? left)?.state.settings ?? LAB_DEFAULTS;
  if (!isOfFour(road)) return detailOf(road, settings, frame);
  const shows = task === 'behaviour' || task === 'routing';
  const said = road === 'prompt' && shows ? t.brief.examples : t.brief[road];
  return fill(said, { k: settings.k, shots: SHOTS });
}

function box(name: 'a' | 'b', road: Contender, column: Column | undefined, frame: FrameState) {
  const isShown = name === 'a' || frame.left !== undefined;
  const said = column ? laneText(road, column.state) : `${frame.t.road[road]}: ${frame.t.notRun}`;
  return (
    <div class={`box ${name}`} data-col={name}>
      <svg
        class="plot full-width"
        height={HEIGHT}
        {...(isShown ? { role: 'img', 'aria-label': said } : { 'aria-hidden': 'true' })}
      >
        {TICKS.map((tick) => line('gl', [tick, 0], [tick, HEIGHT]))}
        {column && [before(road, column.state), marks(summaryOf(column.state, road))]}
      </svg>
    </div>
  );
}

/** A mark a seed, a line to their mean, and a thin one as far as luck in seeds and questions reaches. */
function marks(summary: RoadSummary | undefined) {
  if (!summary) return undefined;
  const { road, mean, low, high, seeds } = summary;
  const gap = Math.min(GAP, (HEIGHT - SIZE) / Math.max(1, seeds.length - 1));
  return [
    line('lk', [0, MIDDLE], [100 * mean, MIDDLE], { key: 'lk', 'data-road': FAMILY[road] }),
    line('spread pen-line', [100 * low, HEIGHT - 3], [100 * high, HEIGHT - 3]),
    ...seeds.map(({ accuracy }, i) =>
      mark(100 * accuracy, MIDDLE + (i - (seeds.length - 1) / 2) * gap, {
        road: FAMILY[road],
        size: SIZE,
      }),
    ),
  ];
}

function before(road: Contender, state: Column['state']) {
  const was = beforeMean(road, state);
  return (
    was !== undefined && mark(100 * was, MIDDLE, { road: FAMILY[road], size: SIZE, open: true })
  );
}

function beforeMean(road: Contender, state: Column['state']): number | undefined {
  const { before } = state;
  if (!before || state.atWork || !sameQuestions(state, before)) return undefined;
  return before.summaries.find((one) => one.road === road)?.mean;
}

function value(road: Contender, frame: FrameState): FigureNode[] {
  const { t, locale, task, left, now } = frame;
  if (!leadsTo(task, road)) return [<small>{t.noSuchRoad}</small>];
  if (now && isUnfinished(now.state, road)) return [<small>{t.unfinished}</small>];
  const here = now && summaryOf(now.state, road)?.mean;
  const was = left ? summaryOf(left.state, road)?.mean : now && beforeMean(road, now.state);
  if (here === undefined && was === undefined) return ['–'];
  const before = was === undefined ? [] : [pointsNode(was, locale, { class: 'was' }), ' → '];
  if (here === undefined) return [...before, '…'];
  const isChanged = was !== undefined && points(was) !== points(here);
  return [...before, pointsNode(here, locale, { class: isChanged ? 'hl' : undefined })];
}
