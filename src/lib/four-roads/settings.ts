import { numbersOf } from '~/lib/limits';
import { defaults, whole, type Fields, type Settings } from '~/lib/settings/table';
import { BASES } from '~/lib/tinylm/bases';
import { CONTENDERS, leadsTo, TASKS, type Contender } from './names';

/** By keywords, by the model's own vectors, or by these among passages that contain the name asked about. */
const SEARCHES = ['bm25', 'own', 'named'] as const;

const labFields = {
  task: { kind: 'choice', default: 'facts', options: TASKS, aside: true },
  /** Number of repetitions, each with other towns, facts and order. */
  seeds: { ...whole(3, 1, 10), slide: [1, 10] },
  /** The first seed; the others follow it. */
  seed: whole(1, 1, 9_999),
  base: { kind: 'choice', default: '1', options: BASES, names: 'baseOptions' },

  /** Retrieval: passages or examples per question. */
  k: { ...whole(4, 1, 8), slide: [1, 8] },
  search: {
    kind: 'choice',
    default: 'named',
    options: SEARCHES,
    names: 'searchOptions',
    when: { task: TASKS.filter((task) => task !== 'routing') },
  },
  /** Months between two tunings. */
  every: { ...whole(3, 1, 12), slide: [1, 12], when: { task: ['drift'] } },
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
