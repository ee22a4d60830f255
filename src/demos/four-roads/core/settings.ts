import { numbersOf } from '~/lib/limits';
import { defaults, type Fields, type Settings } from '~/lib/settings/table';
import { BASES } from '~/lib/tinylm/bases';
import { CONTENDERS, leadsTo, TASKS, type Contender } from './names';

/** By keywords, by the model's own vectors, or by these among passages that contain the name asked about. */
const SEARCHES = ['bm25', 'own', 'named'] as const;

const SEARCHING = { task: TASKS.filter((task) => task !== 'routing') };

const labFields = {
  task: { kind: 'choice', default: 'facts', options: TASKS, aside: true },
  /** Number of repetitions, each with other towns, facts and order. */
  seeds: { kind: 'number', default: 3, min: 1, max: 10, whole: true, slide: [1, 10] },
  /** The first seed; the others follow it. */
  seed: { kind: 'number', default: 1, min: 1, max: 9_999, whole: true },
  base: { kind: 'choice', default: '1', options: BASES, names: 'baseOptions' },

  /** Retrieval: passages or examples per question. */
  k: { kind: 'number', default: 4, min: 1, max: 8, whole: true, slide: [1, 8] },
  search: {
    kind: 'choice',
    default: 'named',
    options: SEARCHES,
    names: 'searchOptions',
    when: SEARCHING,
  },
  /** Months between two tunings. */
  every: {
    kind: 'number',
    default: 3,
    min: 1,
    max: 12,
    whole: true,
    slide: [1, 12],
    when: { task: ['drift'] },
  },
} as const satisfies Fields;

export const fourRoadsFields = {
  road: { kind: 'set', default: CONTENDERS.join(','), options: CONTENDERS },
  ...labFields,
} as const satisfies Fields;

export type FourRoadsFields = typeof fourRoadsFields;
export type FourRoadsForm = Settings<FourRoadsFields>;

/** Settings of a run; the same settings and seed give the same answers on every machine. */
export interface LabSettings extends Settings<typeof labFields> {
  roads: readonly Contender[];
}

export const LAB_DEFAULTS: LabSettings = {
  roads: CONTENDERS.filter((road) => leadsTo('facts', road)),
  ...defaults(labFields),
};
export const LAB_LIMITS = numbersOf(labFields);

/** Prompting: examples in the prompt, as many as fit. */
export const SHOTS = 4;
export const REPLAYED = 0.5;

/** Settings that the task itself depends on, besides its seed; all others change how roads solve it. */
export type TaskSettings = Pick<LabSettings, 'task' | 'every'>;

/** Tasks with a house format: number of labelled examples. */
export const EXAMPLES = 240;
