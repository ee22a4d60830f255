import type { OwnText } from './core/own-facts';
import { type Contender, CONTENDERS, leadsTo, readsPassages, type TaskName } from './core/names';
import { FOUR } from './core/four';
import { LAB_DEFAULTS, type LabSettings } from './core/settings';
import { membersOf } from '~/lib/settings/table';
import type { FourRoadsForm } from './core/settings';

/** What the form asks of the lab: of the ticked roads those that lead to the task. */
export function settingsOf({ road, ...form }: FourRoadsForm): LabSettings {
  const ticked = membersOf(road) as Contender[];
  const settings = { ...form, roads: ticked.filter((each) => leadsTo(form.task, each)) };
  return Object.fromEntries(NAMES.map((name) => [name, settings[name]])) as unknown as LabSettings;
}

const NAMES = Object.keys(LAB_DEFAULTS) as (keyof LabSettings)[];

/** How many roads of the ticked ones will run, and how often. */
export const ticksOf = (form: FourRoadsForm) => {
  const { roads, seeds } = settingsOf(form);
  return { n: roads.length, seeds };
};

/** The reader's own facts, if the task is about them. */
export const ownOf = ({ task, facts, opening, closing }: FourRoadsForm): OwnText | undefined =>
  task === 'own' ? { facts, opening, closing } : undefined;

/** Settings as the form holds them: the inverse of `settingsOf`. */
export const formOf = ({ roads, search, ...rest }: LabSettings): Partial<FourRoadsForm> => ({
  ...rest,
  ...(search !== 'trained' && { search }),
  road: roads.join(','),
});

/** The two searches that are set side by side, and nothing that is trained. */
export const TWICE = {
  road: 'words,rag',
  search: 'named',
  seeds: 3,
} as const satisfies Partial<FourRoadsForm>;

/** The roads to begin with: one of each kind, retrieval by words beside the default, and what suits examples. */
const LEADING: readonly Contender[] = [
  'prompt',
  'words',
  'rag',
  'examples',
  'counts',
  'finetune',
  'scratch',
];

/** What a task needs besides: the model as it comes, where it knows much; several roads at once, where one is half. */
const BESIDES: Partial<Record<TaskName, readonly Contender[]>> = {
  poison: ['base', 'first'],
  both: ['whole', 'both'],
};
/** Where nothing but facts is asked, labelled examples and a second search say little. */
const WITHOUT: Partial<Record<TaskName, readonly Contender[]>> = {
  facts: ['examples'],
  change: ['examples', 'words'],
  poison: ['examples', 'words'],
  drift: ['examples'],
  own: ['examples'],
  behaviour: ['words'],
  both: ['words', 'examples'],
};

/** The roads that a task is first shown with. */
export const leadingOf = (task: TaskName): Contender[] =>
  CONTENDERS.filter(
    (road) =>
      leadsTo(task, road) &&
      (BESIDES[task]?.includes(road) || (LEADING.includes(road) && !WITHOUT[task]?.includes(road))),
  );

/** One seed and the four roads: for a first look, and for phones. */
export const QUICK = { seeds: 1, road: FOUR.join(',') } as const satisfies Partial<FourRoadsForm>;

/** One seed and the leading roads, as a lesson runs them. */
export const briefOf = (task: TaskName) =>
  ({ seeds: 1, road: leadingOf(task).join(',') }) satisfies Partial<FourRoadsForm>;

const FULL_SEEDS = 3;

/** Three seeds of the leading roads: enough to tell large differences from luck. */
export const fullOf = (task: TaskName) => ({ ...briefOf(task), seeds: FULL_SEEDS });

/** What the task becomes when it is flipped: from what is known to how it is said, and back. */
export const flipped = (task: TaskName): TaskName => (task === 'behaviour' ? 'facts' : 'behaviour');

/** The other of the two searches that are set side by side: by name and meaning, or by words alone. */
export const otherSearch = ({ search }: Pick<LabSettings, 'search'>) =>
  ({ road: 'rag', search: search === 'named' ? 'bm25' : 'named' }) as const;

/** Whether what a road reads is found for it, so that another search changes it. */
export const readsFound = (road: Contender): boolean =>
  road === 'examples' || (road !== 'words' && readsPassages(road));

/** Whether another search would find something else. */
export const canRefind = ({ task, roads }: LabSettings): boolean =>
  ['facts', 'change', 'drift', 'own'].includes(task) && roads.includes('rag');
