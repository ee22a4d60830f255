import { fill, percentText } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { FAMILY, type Contender } from './core/names';
import type { RoadSummary } from './core/summary';
import { markAt, round, sign } from './marks';
import { accuracyOf, isUnfinished, sameQuestions, summaryOf, type FourRoadsState } from './state';
import { detailOf, intervalText, pointsText, seedsText } from './text';
import { LOCALES } from '~/lib/locale';

const HEIGHT = 46;
const MIDDLE = 25;
/** Vertical distance between the marks of two seeds, in pixels; less if they do not all fit. */
const GAP = 8;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/**
 * Share right: one lane per road, one mark per seed. x is in
 * percent of the width, so that type keeps its size.
 */
export function lanesView(state: FourRoadsState): FigureElement {
  const { t, settings, order, locale } = state;
  const questions = state.results[0] ? questionsIn(state) : undefined;
  const unit = fill(questions === undefined ? t.rightUnitNone : t.rightUnit, {
    task: t.tasks[settings.task],
    n: questions ?? 0,
    seeds: seedsText(settings, t),
  });
  return h(
    'section',
    { class: 'race', key: 'race' },
    h('h3', { class: 'label' }, t.right, ' ', h('small', {}, unit)),
    h(
      'div',
      { class: 'lanes', role: 'list' },
      ...order.map((road) => lane(road, state)),
      h(
        'div',
        { class: 'axis', 'aria-hidden': 'true', key: 'axis' },
        h('span'),
        h(
          'svg',
          { class: 'plot', height: 24 },
          ...TICKS.map((tick) =>
            h(
              'text',
              { x: `${tick * 100}%`, y: 17, 'text-anchor': anchorAt(tick) },
              percentText(tick, locale),
            ),
          ),
        ),
        h('span'),
      ),
    ),
    isOneSeed(state) && h('p', { class: 'help', key: 'one-seed' }, t.oneSeed),
    state.before !== undefined &&
      h(
        'p',
        { class: 'help', key: 'compared' },
        sameQuestions(state, state.before) ? t.compared : t.comparedOther,
      ),
  );
}

/** The lanes of the other roads. */
export function othersView(state: FourRoadsState): FigureElement | false {
  const { others = [], t } = state;
  if (others.length === 0) return false;
  return h(
    'section',
    { class: 'others', key: 'others' },
    h('h3', { class: 'label' }, fill(t.others, { n: others.length })),
    h('div', { class: 'lanes', role: 'list' }, ...others.map((road) => lane(road, state))),
  );
}

const isOneSeed = ({ results, atWork }: FourRoadsState): boolean =>
  atWork === undefined && new Set(results.map(({ seed }) => seed)).size === 1;

const anchorAt = (tick: number) => (tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle');

export function questionsIn({ results }: FourRoadsState): number {
  const [first] = results;
  return first ? ('marks' in first ? first.marks.length : first.questions.length) : 0;
}

function lane(road: Contender, state: FourRoadsState): FigureElement {
  const { t, settings } = state;
  const summary = summaryOf(state, road);
  return h(
    'div',
    {
      class: 'lane',
      role: 'listitem',
      key: road,
      'data-road': road,
      'data-family': FAMILY[road],
      'data-unfinished': isUnfinished(state, road),
      'data-accuracy': accuracyOf(state, road),
    },
    h('div', { class: 'who' }, h('b', {}, sign(road), t.road[road]), detail(road, state)),
    h(
      'svg',
      { class: 'plot', height: HEIGHT, role: 'img', 'aria-label': laneSaid(road, state) },
      ...TICKS.map((tick) =>
        h('line', { class: 'gl', x1: at(tick), x2: at(tick), y1: 0, y2: HEIGHT }),
      ),
      ...(summary ? drawn(summary, state) : []),
    ),
    h('div', { class: 'val' }, ...value(road, summary, state)),
  );

  function detail(name: Contender, of: FourRoadsState) {
    return h('small', {}, detailOf(name, settings, of));
  }
}

const at = (share: number) => `${round(share * 100)}%`;

function drawn({ road, mean, low, high, seeds }: RoadSummary, state: FourRoadsState): FigureNode[] {
  const before = state.before?.summaries.find((one) => one.road === road);
  const gap = Math.min(GAP, 26 / Math.max(1, seeds.length - 1));
  return [
    h('line', {
      ...{ class: 'lk', 'data-road': FAMILY[road] },
      ...{ x1: 0, x2: at(mean), y1: MIDDLE, y2: MIDDLE },
    }),
    h('line', { class: 'spread', x1: at(low), x2: at(high), y1: HEIGHT - 4, y2: HEIGHT - 4 }),
    ...[low, high].map((end) =>
      h('line', { class: 'spread', x1: at(end), x2: at(end), y1: HEIGHT - 7, y2: HEIGHT - 1 }),
    ),
    ...(before ? [markAt(road, before.mean * 100, MIDDLE, 13, 'was')] : []),
    ...seeds.map(({ accuracy }, i) =>
      markAt(road, accuracy * 100, MIDDLE + (i - (seeds.length - 1) / 2) * gap),
    ),
  ];
}

function value(
  road: Contender,
  summary: RoadSummary | undefined,
  state: FourRoadsState,
): FigureNode[] {
  const { t, locale, atWork, before } = state;
  const working = atWork?.get(road);
  const at = working && {
    seed: working.seed,
    phase: t.phase[working.phase],
    share: percentText(working.share, locale),
  };
  const now = at && h('small', { class: 'now' }, fill(t.atWork, at));
  if (isUnfinished(state, road)) return [h('small', {}, t.unfinished)];
  if (!summary) return [now ?? h('small', {}, atWork ? t.waiting : '–')];
  const old = before?.summaries.find((one) => one.road === road);
  return [
    h('b', {}, percentText(summary.mean, locale)),
    h('small', {}, intervalText(summary, state)),
    ...(old && sameQuestions(state, before!)
      ? [h('small', { class: 'delta' }, deltaText(summary.mean - old.mean, state))]
      : []),
    ...(now ? [now] : []),
  ];
}

function deltaText(difference: number, state: FourRoadsState): string {
  const { t } = state;
  if (Math.abs(difference) < 5e-4) return t.same;
  return fill(difference > 0 ? t.up : t.down, { n: pointsText(difference, state) });
}

export function laneSaid(road: Contender, state: FourRoadsState): string {
  const { t, locale } = state;
  const summary = summaryOf(state, road);
  if (isUnfinished(state, road)) return `${t.road[road]}: ${t.unfinished}`;
  if (!summary) return `${t.road[road]}: ${t.waiting}`;
  const said = (share: number) => percentText(share, locale);
  return fill(t.laneSaid, {
    road: t.road[road],
    mean: said(summary.mean),
    low: said(summary.low),
    high: said(summary.high),
    seeds: summary.seeds.map(({ accuracy }) => said(accuracy)).join(LOCALES[locale].listComma),
  });
}
