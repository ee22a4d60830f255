import { type Road, ROADS } from '~/lib/road';
import type { LabRun, MeasuredCost } from './lab-run';
import type { Contender, RecordedTask } from '../names';
import type { Outcome } from './outcome';
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

interface CountedResult {
  readonly road: Contender;
  readonly questions: readonly { correct: boolean; unknown: boolean; group: string }[];
  readonly cost: Pick<MeasuredCost, 'prepareSeconds' | 'tokensPerAnswer' | 'millisecondsPerAnswer'>;
}

interface CountedRun extends Pick<LabRun, 'settings' | 'date'> {
  readonly results: readonly CountedResult[];
}

/** Shares are over all questions of all seeds; costs are means over the seeds, on the device of the run. */
export function measuredSlots({ results, settings, date }: CountedRun): MeasuredSlot[] {
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
  results: readonly CountedResult[],
): Measured {
  const questions = results.flatMap((result) => result.questions);
  const right = ({ correct }: { correct: boolean }) => correct;
  const meanOf = (cost: (result: CountedResult) => number): Measured => [
    results.reduce((sum, result) => sum + cost(result), 0) / results.length,
    questions.length,
  ];
  switch (criterion) {
    case 'new-facts':
      return task === 'facts' ? share(questions, right) : undefined;
    case 'format-labels':
      return task === 'behaviour' ? share(questions, right) : undefined;
    case 'few-inventions': {
      const missed = questions.filter(({ correct }) => !correct);
      if (task !== 'facts' || missed.length < LEAST_WRONG) return undefined;
      return share(missed, ({ unknown }) => unknown);
    }
    case 'changing-knowledge': {
      const changed = questions.filter(({ group }) => group === 'changed');
      return task === 'change' ? share(changed, right) : undefined;
    }
    case 'one-off-cost':
      return meanOf(({ cost }) => cost.prepareSeconds);
    case 'cost-per-request':
      return meanOf(({ cost }) => cost.tokensPerAnswer);
    case 'waiting-time':
      return meanOf(({ cost }) => cost.millisecondsPerAnswer);
  }
}

const share = <T>(items: readonly T[], holds: (item: T) => boolean): Measured =>
  items.length === 0 ? undefined : [items.filter(holds).length / items.length, items.length];

/** @throws RangeError if an outcome has no seconds, because its record was made without a clock */
export const recordedSlots = ({
  outcomes,
  ...run
}: Pick<LabRun, 'settings' | 'date'> & { outcomes: readonly Outcome[] }): MeasuredSlot[] =>
  measuredSlots({ ...run, results: outcomes.map(countedOf) });

function countedOf({ road, marks, groups, cost }: Outcome): CountedResult {
  const { prepareSeconds, millisecondsPerAnswer, tokensPerAnswer } = cost;
  if (prepareSeconds === undefined || millisecondsPerAnswer === undefined)
    throw new RangeError(`The outcome of "${road}" has no clock; record its run with one.`);
  const questions = questionsOf(marks, groups);
  return { road, questions, cost: { prepareSeconds, millisecondsPerAnswer, tokensPerAnswer } };
}

/** A record lacks which question is in which group, so groups of equal size get that many right ones. */
function questionsOf(marks: string, groups: Outcome['groups']): CountedResult['questions'] {
  const names = Object.keys(groups);
  if (names.length < 2)
    return [...marks].map((mark) => ({
      correct: mark === '1',
      unknown: mark === 'u',
      group: names[0] ?? '',
    }));
  const size = marks.length / names.length;
  return names.flatMap((group) => {
    const right = Math.round(groups[group]! * size);
    return Array.from({ length: size }, (_, at) => ({
      correct: at < right,
      unknown: false,
      group,
    }));
  });
}
