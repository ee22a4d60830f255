import { ROADS, TASKS } from '~/lib/roads/names';
import { LAB_DEFAULTS as start, LAB_LIMITS as limits } from '~/lib/roads/settings';
import type { Fields, Settings } from '../url-state';

/** Which task, which roads, how often, and what each road is given. The reader's own words stay in the form. */
export const fourRoadsFields = {
  task: { kind: 'choice', default: start.task, options: TASKS },
  road: { kind: 'set', default: ROADS.join(','), options: ROADS },
  seeds: { kind: 'number', default: start.seeds, ...limits.seeds },
  seed: { kind: 'number', default: start.seed, ...limits.seed },
  k: { kind: 'number', default: start.k, ...limits.k },
  search: { kind: 'choice', default: start.search, options: ['bm25', 'lsa'] },
  merge: { kind: 'flag', default: start.merge },
  synonyms: { kind: 'flag', default: start.synonyms },
  lookAlikes: { kind: 'flag', default: start.lookAlikes },
  planted: { kind: 'number', default: start.planted, ...limits.planted },
  shots: { kind: 'number', default: start.shots, ...limits.shots },
  examples: { kind: 'number', default: start.examples, ...limits.examples },
  teach: { kind: 'choice', default: start.teach, options: ['mixed', 'questions', 'statements'] },
  steps: { kind: 'number', default: start.steps, ...limits.steps },
  rate: { kind: 'number', default: start.rate, ...limits.rate },
  rank: { kind: 'number', default: start.rank, ...limits.rank },
  share: { kind: 'number', default: start.share, ...limits.share },
  combine: {
    kind: 'choice',
    default: start.combine,
    options: ['auto', 'finetune', 'replay', 'lora'],
  },
  notes: { kind: 'choice', default: start.notes, options: ['made-up', 'known', 'none'] },
  facts: { kind: 'private', default: '' },
  opening: { kind: 'private', default: '' },
  closing: { kind: 'private', default: '' },
} as const satisfies Fields;

export type FourRoadsFields = typeof fourRoadsFields;
export type FourRoadsForm = Settings<FourRoadsFields>;
