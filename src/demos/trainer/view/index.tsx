import { type FigureNode, type FigureElement } from '~/lib/figure';
import type { TrainerState } from '../state';
import { factsView } from './facts-view';
import { lossLine } from './loss-line';
import { writesView } from './writes-view';
import { fill, formatNumber } from '~/i18n/format';
import { countOf, foundAt, momentsOf, rightAt, stepOf } from './looked-at';

/** The picture of the trainer: the model's current text, its progress and its loss. */
export function trainerView(state: TrainerState): FigureNode[] {
  const { t, recordedIn, asked } = state;
  return [
    ...(recordedIn ? [<p class="help">{t.recordedIn[recordedIn]}</p>] : []),
    asked.find ? writesView(state) : factsView(state),
    countsView(state),
    lossLine(state),
  ];
}

/** A sentence with a node in one slot, such as a large number, and text in its other slots. */
function around(
  template: string,
  slot: string,
  node: FigureNode,
  values: Record<string, string | number>,
): FigureNode[] {
  const [before = '', after = ''] = template.split(`{${slot}}`);
  return [fill(before, values), node, fill(after, values)].filter((part) => part !== '');
}

/** The progress: the step, and how much of the model's text consists of words or right answers. */
function countsView(state: TrainerState): FigureElement {
  const { t, locale, run } = state;
  const number = (value: number) => formatNumber(value, locale);
  const step = <b class="big">{number(stepOf(state))}</b>;
  const steps = number(run.snapshot.steps);
  const { count, of, long, short } = counted(state);
  const counts = (
    <b class="mid" data-count={count}>
      {number(count)}
    </b>
  );
  const told = (template: string) => around(template, 'n', counts, { of: number(of) });
  return (
    <div class="counts" key={`counts at ${stepOf(state)}`}>
      <p data-step={stepOf(state)}>{around(t.stepNow, 'n', step, { steps })}</p>
      <p class="wide">{told(long)}</p>
      <p class="narrow">{told(short)}</p>
    </div>
  );
}

function counted(state: TrainerState) {
  const { t } = state;
  const { now } = momentsOf(state);
  if (!state.asked.find) {
    const right = rightAt(state, now);
    const texts = { long: t.factsNow, short: t.factsNowShort };
    return { count: countOf(right), of: right.length, ...texts };
  }
  const { real, of } = foundAt(state, now);
  return { count: real, of, long: t.wordsNow, short: t.wordsNowShort };
}
