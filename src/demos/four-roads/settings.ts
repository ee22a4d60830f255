import type { OwnText } from '~/lib/demos/four-roads/own-facts';
import { leadsTo, type Contender, type TaskName } from '~/lib/demos/four-roads/names';
import { LAB_DEFAULTS, type LabSettings } from '~/lib/demos/four-roads/settings';
import { membersOf } from '../url-state';
import type { FourRoadsForm } from './fields';

/** What the form asks of the lab: of the ticked roads those that lead to the task. */
export function settingsOf({ road, ...form }: FourRoadsForm): LabSettings {
  const ticked = membersOf(road) as Contender[];
  const settings = { ...form, roads: ticked.filter((each) => leadsTo(form.task, each)) };
  return Object.fromEntries(NAMES.map((name) => [name, settings[name]])) as unknown as LabSettings;
}

const NAMES = Object.keys(LAB_DEFAULTS) as (keyof LabSettings)[];

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
} as const satisfies Partial<FourRoadsForm>;

/** One seed, and the roads that differ most: for a first look, and for phones. */
export const QUICK = {
  seeds: 1,
  road: 'base,prompt,words,rag,counts,finetune,scratch',
} as const satisfies Partial<FourRoadsForm>;

/** What the task becomes when it is flipped: from what is known to how it is said, and back. */
export const flipped = (task: TaskName): TaskName => (task === 'facts' ? 'behaviour' : 'facts');

/** The other of the two searches that are set side by side: by name and meaning, or by words alone. */
export const otherSearch = ({ search }: Pick<LabSettings, 'search'>) =>
  ({ road: 'rag', search: search === 'named' ? 'bm25' : 'named' }) as const;

/** Whether what a road reads is found for it, so that another search changes it. */
export const readsFound = (road: Contender): boolean =>
  ['rag', 'examples', 'both', 'raft'].includes(road);

/** Whether another search would find something else. */
export const canRefind = ({ task, roads }: LabSettings): boolean =>
  ['facts', 'change', 'drift', 'own'].includes(task) && roads.includes('rag');
