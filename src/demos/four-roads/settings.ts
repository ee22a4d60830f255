import type { OwnText } from '~/lib/demos/four-roads/own-facts';
import type { Contender, TaskName } from '~/lib/demos/four-roads/names';
import { LAB_DEFAULTS, type LabSettings } from '~/lib/demos/four-roads/settings';
import { membersOf } from '../url-state';
import type { FourRoadsForm } from './fields';

/** What the form asks of the lab. */
export function settingsOf({ road, ...form }: FourRoadsForm): LabSettings {
  const settings = { ...form, roads: membersOf(road) as Contender[] };
  return Object.fromEntries(NAMES.map((name) => [name, settings[name]])) as unknown as LabSettings;
}

const NAMES = Object.keys(LAB_DEFAULTS) as (keyof LabSettings)[];

/** The reader's own facts, if the task is about them. */
export const ownOf = ({ task, facts, opening, closing }: FourRoadsForm): OwnText | undefined =>
  task === 'own' ? { facts, opening, closing } : undefined;

/** Settings as the form holds them: the inverse of `settingsOf`. */
export const formOf = ({ roads, ...rest }: LabSettings): Partial<FourRoadsForm> => ({
  ...rest,
  road: roads.join(','),
});

/** One seed, and the roads that differ most: for a first look, and for phones. */
export const QUICK = {
  seeds: 1,
  road: 'base,prompt,rag,finetune,replay,scratch',
} as const satisfies Partial<FourRoadsForm>;

/** What the task becomes when it is flipped: from what is known to how it is said, and back. */
export const flipped = (task: TaskName): TaskName => (task === 'facts' ? 'behaviour' : 'facts');

/** The search that needs no word of the exam: passages that hold the name, by the model's own vectors. */
export const OTHER_SEARCH = {
  road: 'rag',
  search: 'named',
} as const satisfies Partial<FourRoadsForm>;

/** Whether what a road reads is found for it, so that another search changes it. */
export const readsFound = (road: Contender): boolean => ['rag', 'examples', 'both'].includes(road);

/** Whether another search may find what this one missed. */
export const canRefind = ({ task, roads, search }: LabSettings): boolean =>
  ['facts', 'change', 'own'].includes(task) && roads.includes('rag') && search !== 'named';
