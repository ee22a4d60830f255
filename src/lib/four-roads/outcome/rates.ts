import { fairRate, TUNING_BUDGET, type Subject } from '~/lib/tuning/rates';
import type { Contender, TaskName } from '../names';
import { REPLAYED, type LabSettings } from '../settings';

export type TunedRoad = Extract<Contender, 'finetune' | 'replay' | 'scratch'>;

const TUNED: readonly Contender[] = ['finetune', 'replay', 'scratch'];
export const isTuned = (road: Contender): road is TunedRoad => TUNED.includes(road);

/** Learning rate for a model that starts from nothing, for facts and formats alike. */
const FROM_NOTHING = 2e-3;

const BY_TASK: Record<TaskName, Subject> = {
  facts: 'facts',
  poison: 'facts',
  drift: 'facts',
  behaviour: 'format',
  routing: 'format',
};

/**
 * Share of the taught items that must be known for a run to stop. Facts are learned once they are known. A format is
 * known by heart, example by example, before its rule is learned, so it takes all its steps.
 */
export const untilOf = ({ task }: Pick<LabSettings, 'task'>): number =>
  BY_TASK[task] === 'facts' ? 0.95 : 2;

export const rateOf = (road: TunedRoad, { task }: Pick<LabSettings, 'task'>): number =>
  road === 'scratch' ? FROM_NOTHING : fairRate('all', 0, replayOf(road), BY_TASK[task]);

/**
 * A format takes all its steps; facts are known long before. Contradictory text is never fully known, since nothing can
 * answer both sides: what can be known of it is known after a hundred steps, and the remaining steps, at a falling
 * rate, settle which side the model says. Twice as many steps changed that by no more than the spread, as the studies
 * poison-longer-en and -zh show.
 */
const FACT_STEPS = 1_500;

export const stepsOf = ({ task }: Pick<LabSettings, 'task'>): number =>
  BY_TASK[task] === 'format' || task === 'poison' ? TUNING_BUDGET : FACT_STEPS;

export const replayOf = (road: TunedRoad): number => (road === 'replay' ? REPLAYED : 0);

/** Approximate updates until facts are known, from recorded runs; a format takes all its steps. */
const UNTIL_KNOWN: Record<TunedRoad, number> = { finetune: 100, replay: 56, scratch: 68 };
/** The work of tuning again after a change, as a share of the first tuning. */
export const AGAIN = 0.3;

export function expectedSteps(road: Contender, settings: Pick<LabSettings, 'task'>): number {
  if (!isTuned(road)) return 0;
  const most = stepsOf(settings);
  const stopsEarly = untilOf(settings) < 1 && settings.task !== 'poison';
  return stopsEarly ? Math.min(most, UNTIL_KNOWN[road]) : most;
}
