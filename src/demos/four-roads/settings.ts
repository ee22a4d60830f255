import { type Contender, leadsTo, type TaskName, FOUR } from '~/lib/four-roads/names';
import type { LabSettings, FourRoadsForm } from '~/lib/four-roads/settings';
import { membersOf } from '~/lib/settings/table';

/** The lab's settings from the form: of the ticked roads, those that apply to the task. */
export function settingsOf({ road, ...form }: FourRoadsForm): LabSettings {
  const ticked = membersOf(road) as Contender[];
  return { ...form, roads: ticked.filter((each) => leadsTo(form.task, each)) };
}

export const ticksOf = (form: FourRoadsForm) => {
  const { roads, seeds } = settingsOf(form);
  return { n: roads.length, seeds };
};

export const formOf = ({ roads, ...rest }: LabSettings): Partial<FourRoadsForm> => ({
  ...rest,
  road: roads.join(','),
});

/** The roads that a task starts with: one of each kind, and what that task is about. */
const LEADING: Record<TaskName, readonly Contender[]> = {
  facts: ['prompt', 'words', 'rag', 'finetune', 'scratch'],
  behaviour: ['prompt', 'rag', 'examples', 'finetune', 'scratch'],
  poison: ['base', 'prompt', 'rag', 'finetune', 'scratch'],
  routing: ['prompt', 'examples', 'finetune', 'scratch'],
  drift: ['prompt', 'words', 'rag', 'finetune', 'scratch'],
};

export const QUICK = { seeds: 1, road: FOUR.join(',') } as const satisfies Partial<FourRoadsForm>;

export const briefOf = (task: TaskName) =>
  ({ seeds: 1, road: LEADING[task].join(',') }) satisfies Partial<FourRoadsForm>;

const FULL_SEEDS = 3;

/** Three seeds of the leading roads: enough to tell large differences from luck. */
export const fullOf = (task: TaskName) => ({ ...briefOf(task), seeds: FULL_SEEDS });

export const flipped = (task: TaskName): TaskName => (task === 'behaviour' ? 'facts' : 'behaviour');
