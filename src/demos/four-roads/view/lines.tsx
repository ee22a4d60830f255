import { fill } from '~/i18n/format';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import { refindView } from './again-view';
import { costView } from './cost-view';
import { keptView } from './kept-view';
import { outcomeView } from './outcome-view';
import type { FourRoadsState } from '../state';
import { seedsText } from '../text';
import { tiesOf, tieView } from '../ties';
import { twiceView } from './twice-view';
import { yearView } from './year-view';

type Node = FigureNode | false | undefined;

/** Content of the lines below the plate after a run, by the names of their places. */
const LINES = {
  came: (state) => [
    tieView(tiesOf(state), state),
    oneSeedView(state),
    yearView(state),
    outcomeView(state),
  ],
  kept: (state) => [keptView(state) ?? <p class="help">{state.t.nothingTuned}</p>],
  cost: (state) => [costView(state)],
  twice: (state) => [twiceView(state), refindView(state)],
} as const satisfies Record<string, (state: FourRoadsState) => Node[]>;

type Line = keyof typeof LINES;
export const LINE_NAMES = Object.keys(LINES) as Line[];

export const lineView = (line: Line, state: FourRoadsState): FigureNode[] =>
  (LINES[line](state) as Node[]).filter((node): node is FigureNode => !!node);

/** A note for runs with one seed, whose intervals leave out the luck of drawing the towns. */
function oneSeedView({ results, t }: FourRoadsState): FigureElement | false {
  const seeds = new Set(results.map(({ seed }) => seed));
  return (
    seeds.size === 1 && (
      <p class="help" key="one-seed">
        {t.oneSeed}
      </p>
    )
  );
}

/** A sentence that names the run the lines are about. */
export const ofRunSaid = ({ settings, t }: FourRoadsState): string =>
  fill(t.ofRun, { task: t.tasks[settings.task], seeds: seedsText(settings, t) });
