import { CONTENDERS, TASKS } from './names';
import {
  LAB_DEFAULTS as start,
  LAB_LIMITS as limits,
  OFFERED_SEARCHES,
  WORD_SEARCHES,
} from './settings';
import type { Fields, Settings } from '~/lib/settings/table';

const OWN = { task: ['own'] } as const;
const OF_FACTS = { task: ['facts', 'change', 'poison', 'own', 'both', 'drift'] } as const;
const SEARCHING = { task: TASKS.filter((task) => task !== 'routing') };

/** Which task, which roads, how often, and what each road is given. The reader's own words stay in the form. */
export const fourRoadsFields = {
  task: { kind: 'choice', default: start.task, options: TASKS, aside: true },
  road: { kind: 'set', default: CONTENDERS.join(','), options: CONTENDERS },
  seeds: {
    kind: 'number',
    default: start.seeds,
    ...limits.seeds,
    slide: [limits.seeds.min, limits.seeds.max],
  },
  seed: { kind: 'number', default: start.seed, ...limits.seed },
  k: { kind: 'number', default: start.k, ...limits.k, slide: [limits.k.min, limits.k.max] },
  search: {
    kind: 'choice',
    default: start.search,
    options: OFFERED_SEARCHES,
    names: 'searchOptions',
    when: SEARCHING,
  },
  merge: { kind: 'flag', default: start.merge, when: OF_FACTS },
  synonyms: {
    kind: 'flag',
    default: start.synonyms,
    when: { ...OF_FACTS, search: WORD_SEARCHES },
  },
  lookAlikes: {
    kind: 'flag',
    default: start.lookAlikes,
    when: { task: ['facts', 'change', 'poison', 'both', 'drift'] },
  },
  planted: {
    kind: 'number',
    default: start.planted,
    ...limits.planted,
    slide: [0, 1],
    step: 0.05,
    when: { task: ['poison'] },
  },
  shots: {
    kind: 'number',
    default: start.shots,
    ...limits.shots,
    slide: [0, limits.shots.max],
    when: { task: ['behaviour', 'both', 'routing', 'own'] },
  },
  examples: {
    kind: 'number',
    default: start.examples,
    ...limits.examples,
    slide: [6, 300],
    step: 6,
    when: { task: ['behaviour', 'both', 'routing'] },
  },
  teach: {
    kind: 'choice',
    default: start.teach,
    options: ['mixed', 'questions', 'statements'],
    names: 'teachOptions',
    when: { task: ['facts', 'change', 'poison', 'own', 'drift'] },
  },
  steps: { kind: 'number', default: start.steps, ...limits.steps, slide: [0, 1_500], step: 20 },
  every: {
    kind: 'number',
    default: start.every,
    ...limits.every,
    slide: [1, 12],
    when: { task: ['drift'] },
  },
  chatter: {
    kind: 'number',
    default: start.chatter,
    ...limits.chatter,
    slide: [0, 1],
    step: 0.05,
    when: { task: ['routing'] },
  },
  rate: { kind: 'number', default: start.rate, ...limits.rate },
  rank: {
    kind: 'number',
    default: start.rank,
    ...limits.rank,
    slide: [limits.rank.min, limits.rank.max],
  },
  share: { kind: 'number', default: start.share, ...limits.share, slide: [0.1, 0.9], step: 0.1 },
  combine: {
    kind: 'choice',
    default: start.combine,
    options: ['auto', 'finetune', 'replay', 'lora'],
    names: 'combineOptions',
    when: SEARCHING,
  },
  notes: {
    kind: 'choice',
    default: start.notes,
    options: ['made-up', 'known', 'none'],
    names: 'notesOptions',
    when: { task: ['both'] },
  },
  facts: { kind: 'private', default: '', rows: 6, when: OWN },
  opening: { kind: 'private', default: '', most: 20, when: OWN },
  closing: { kind: 'private', default: '', most: 20, when: OWN },
} as const satisfies Fields;

export type FourRoadsFields = typeof fourRoadsFields;
export type FourRoadsForm = Settings<FourRoadsFields>;
