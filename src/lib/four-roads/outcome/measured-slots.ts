import { type Road, ROADS } from '~/lib/road';
import { mean } from '~/lib/math/vector';
import type { LabRun } from './record';
import type { Contender, RecordedTask } from '../names';
import { shareOf, type Mark, type Outcome } from './outcome';
import { type LabSettings, LAB_DEFAULTS } from '../settings';
import { MEASURED_CRITERIA, type MeasuredCriterion, type MeasuredSlot } from '../slots';

const SCOPE: readonly (keyof LabSettings)[] = ['task', 'roads', 'seeds', 'seed'];

/** Settings that differ from the defaults, in the order of the form, such as `k=2 search=bm25`. */
const turnedText = (settings: LabSettings): string =>
  (Object.keys(LAB_DEFAULTS) as (keyof LabSettings)[])
    .filter((name) => !SCOPE.includes(name))
    .filter((name) => String(settings[name]) !== String(LAB_DEFAULTS[name]))
    .map((name) => `${name}=${String(settings[name])}`)
    .join(' ');

/**
 * The lab roads that may represent a road of the matrix, the plain one first. If it was not run, the next one is used:
 * choosing the best would mean choosing by the answers.
 */
const VARIANTS: Record<Road, readonly Contender[]> = {
  prompt: ['prompt', 'rule', 'examples'],
  rag: ['rag'],
  finetune: ['finetune', 'replay'],
  scratch: ['scratch'],
};

/** With fewer questions not answered right than this, nothing is reported about how they were answered. */
const LEAST_WRONG = 20;

type Measured = readonly [value: number, questions: number] | undefined;

interface MeasuredRun extends Pick<LabRun, 'settings' | 'date'> {
  readonly results: readonly Outcome[];
}

/**
 * Shares are over all questions of all seeds; costs are means over the seeds, on the device of the run.
 * @throws RangeError if a result has no seconds, because its record was made without a clock
 */
export function measuredSlots({ results, settings, date }: MeasuredRun): MeasuredSlot[] {
  const turned = turnedText(settings);
  return ROADS.flatMap((road) => {
    const variant = VARIANTS[road].find((each) => results.some((result) => result.road === each));
    const own = results.filter((result) => result.road === variant);
    if (!variant) return [];
    return MEASURED_CRITERIA.flatMap((criterion): MeasuredSlot[] => {
      const measured = valueOf(criterion, settings.task, own);
      if (!measured) return [];
      const [value, questions] = measured;
      const about = { seeds: own.length, task: settings.task, date, turned };
      return [{ criterion, road, variant, value, questions, ...about }];
    });
  });
}

/** The value of a criterion; undefined if the task does not measure it. */
function valueOf(
  criterion: MeasuredCriterion,
  task: RecordedTask,
  results: readonly Outcome[],
): Measured {
  const marks = results.map((result) => result.marks).join('');
  const meanOf = (cost: CostName): Measured => [
    mean(results.map((result) => costIn(result, cost))),
    marks.length,
  ];
  switch (criterion) {
    case 'new-facts':
      return task === 'facts' ? share('1', marks) : undefined;
    case 'format-labels':
      return task === 'behaviour' ? share('1', marks) : undefined;
    case 'few-inventions': {
      const missed = marks.replaceAll('1', '');
      return task === 'facts' && missed.length >= LEAST_WRONG ? share('u', missed) : undefined;
    }
    case 'changing-knowledge':
      return task === 'change' ? share('1', results.map(changedIn).join('')) : undefined;
    case 'one-off-cost':
      return meanOf('prepareSeconds');
    case 'cost-per-request':
      return meanOf('tokensPerAnswer');
    case 'waiting-time':
      return meanOf('millisecondsPerAnswer');
  }
}

const share = (mark: Mark, marks: string): Measured =>
  marks === '' ? undefined : [shareOf(mark, marks), marks.length];

type CostName = 'prepareSeconds' | 'tokensPerAnswer' | 'millisecondsPerAnswer';

function costIn({ road, cost }: Outcome, name: CostName): number {
  const value = cost[name];
  if (value === undefined)
    throw new RangeError(`The outcome of "${road}" has no clock; record its run with one.`);
  return value;
}

/** Marks of the questions about changed facts, of which an outcome has the share; its groups are of equal size. */
function changedIn({ marks, groups }: Outcome): string {
  const size = marks.length / Object.keys(groups).length;
  return '1'.repeat(Math.round(groups.changed! * size)).padEnd(size, '0');
}
