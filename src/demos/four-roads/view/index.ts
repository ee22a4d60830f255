import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { costView } from './cost-view';
import { keptView } from './kept-view';
import { lanesView } from '../lanes';
import { outcomeView } from './outcome-view';
import { leadSaid } from '../sentences';
import type { FourRoadsState } from '../state';
import { tiesOf, tieView } from '../ties';
import { twiceView } from './twice-view';
import { monthsView, yearView } from './year-view';

/** The figure of the lab in a lesson: the race, its meaning, outcomes, losses and costs. */
export function fourRoadsView(state: FourRoadsState): FigureNode[] {
  const isUnfinished = Boolean(state.unfinished?.length);
  const over = state.atWork === undefined && state.summaries.length > 0;
  const ties = over ? tiesOf(state) : [];
  return [
    (over || isUnfinished) && h('p', { class: 'lead', key: 'lead' }, leadSaid(state)),
    lanesView(state),
    tieView(ties, state),
    over && twiceView(state),
    ...(over ? belowRace(state) : []),
  ].filter((node) => node !== undefined && node !== false);
}

type Section = (state: FourRoadsState) => FigureElement | false | undefined;

/** Outcomes, losses and costs. */
const DETAILS: readonly Section[] = [outcomeView, keptView, costView, monthsView];
/** The sections below a finished race. */
const BELOW: readonly Section[] = [yearView, ...DETAILS, kernelsNote];
export const SECTIONS = BELOW.length;

/** In a lesson details are folded, since a dozen roads make long tables. */
function belowRace(state: FourRoadsState): ReturnType<Section>[] {
  const { sections = SECTIONS, folded, t } = state;
  const [year, ...drawn] = BELOW.slice(0, sections).map((section) => section(state));
  if (!folded || drawn.length === 0) return [year, ...drawn];
  const details = drawn.splice(0, DETAILS.length);
  const fold = h('details', { class: 'more', key: 'more' }, h('summary', {}, t.more), ...details);
  return [year, fold, ...drawn];
}

export function kernelsNote({ kernels, workers, t }: FourRoadsState): FigureElement | false {
  if (!kernels) return false;
  const said = fill(t.kernels[kernels], { workers: workers === 2 ? t.workers.two : t.workers.one });
  return h('p', { class: 'help', key: 'kernels', 'data-backend': kernels }, said);
}
