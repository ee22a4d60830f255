import { numbersOf } from '~/lib/limits';
import { defaults, type Fields, type Settings } from '~/lib/settings/table';
import { BASES } from '~/lib/tinylm/bases';
import { CONTENDERS, leadsTo, TASKS, type Contender } from './names';

/**
 * The rankings of passages: by keywords, by LSA vectors, by the model's own vectors, by these among the passages that
 * contain the name asked about, or by vectors trained to place questions near their passages.
 */
const WORD_SEARCHES = ['bm25', 'lsa'] as const;
/** The searches that a page offers: training the last one would block its worker for seconds. */
const OFFERED_SEARCHES = [...WORD_SEARCHES, 'own', 'named'] as const;
export const SEARCHES = [...OFFERED_SEARCHES, 'trained'] as const;
export type WordSearch = (typeof WORD_SEARCHES)[number];
export type Search = (typeof SEARCHES)[number];

const OWN = { task: ['own'] } as const;
const OF_FACTS = { task: ['facts', 'change', 'poison', 'own', 'both', 'drift'] } as const;
const SEARCHING = { task: TASKS.filter((task) => task !== 'routing') };

/** Settings of the task, of the repetitions and of each road. */
const labFields = {
  task: { kind: 'choice', default: 'facts', options: TASKS, aside: true },
  /** Number of repetitions, each with other towns, facts and order. */
  seeds: { kind: 'number', default: 3, min: 1, max: 10, whole: true, slide: [1, 10] },
  /** The first seed; the others follow it. */
  seed: { kind: 'number', default: 1, min: 1, max: 9_999, whole: true },
  /** The pretrained model that every road starts from. */
  base: { kind: 'choice', default: '1', options: BASES, names: 'baseOptions' },

  /** Retrieval: passages or examples per question. */
  k: { kind: 'number', default: 4, min: 1, max: 8, whole: true, slide: [1, 8] },
  search: {
    kind: 'choice',
    default: 'named',
    options: OFFERED_SEARCHES,
    names: 'searchOptions',
    when: SEARCHING,
  },
  /** Retrieval: leave out passages that repeat an earlier one. */
  merge: { kind: 'flag', default: false, when: OF_FACTS },
  /** Retrieval: replace words of the question by those that passages use. */
  synonyms: { kind: 'flag', default: false, when: { ...OF_FACTS, search: WORD_SEARCHES } },
  /** Retrieval: add passages about towns with nearly the same name. */
  lookAlikes: {
    kind: 'flag',
    default: true,
    when: { task: ['facts', 'change', 'poison', 'both', 'drift'] },
  },
  /** Share of asked facts about which a false passage is planted. */
  planted: {
    kind: 'number',
    default: 0.5,
    min: 0,
    max: 1,
    slide: [0, 1],
    step: 0.05,
    when: { task: ['poison'] },
  },

  /** Prompting: examples in the prompt, as many as fit. */
  shots: {
    kind: 'number',
    default: 4,
    min: 0,
    max: 6,
    whole: true,
    slide: [0, 6],
    when: { task: ['behaviour', 'both', 'routing', 'own'] },
  },
  /** Tasks with a house format: number of labelled examples. */
  examples: {
    kind: 'number',
    default: 240,
    min: 6,
    max: 300,
    whole: true,
    slide: [6, 300],
    step: 6,
    when: { task: ['behaviour', 'both', 'routing'] },
  },

  /** Tuning: the form in which facts are taught. */
  teach: {
    kind: 'choice',
    default: 'mixed',
    options: ['mixed', 'questions', 'statements'],
    names: 'teachOptions',
    when: { task: ['facts', 'change', 'poison', 'own', 'drift'] },
  },
  /** Tuning: maximum updates of the weights; 0 takes as many as the task needs. */
  steps: {
    kind: 'number',
    default: 0,
    min: 0,
    max: 1_500,
    whole: true,
    slide: [0, 1_500],
    step: 20,
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
  /** Share of messages that first mention something else. */
  chatter: {
    kind: 'number',
    default: 0.5,
    min: 0,
    max: 1,
    slide: [0, 1],
    step: 0.05,
    when: { task: ['routing'] },
  },
  /** Tuning: the learning rate; 0 takes the one chosen for each road. */
  rate: { kind: 'number', default: 0, min: 0, max: 0.05 },
  rank: { kind: 'number', default: 8, min: 1, max: 16, whole: true, slide: [1, 16] },
  /** Share of old text on the road `replay`. */
  share: { kind: 'number', default: 0.5, min: 0.1, max: 0.9, slide: [0.1, 0.9], step: 0.1 },
  /** The tuned model that the road `both` uses; `auto` takes the one that suits the task. */
  combine: {
    kind: 'choice',
    default: 'auto',
    options: ['auto', 'finetune', 'replay', 'lora'],
    names: 'combineOptions',
    when: SEARCHING,
  },
  /** The content of the notes on which that model learns the format. */
  notes: {
    kind: 'choice',
    default: 'made-up',
    options: ['made-up', 'known', 'none'],
    names: 'notesOptions',
    when: { task: ['both'] },
  },
} as const satisfies Fields;

/** The lab's form: the roads and their settings. The reader's own words stay in the form. */
export const fourRoadsFields = {
  road: { kind: 'set', default: CONTENDERS.join(','), options: CONTENDERS },
  ...labFields,
  facts: { kind: 'private', default: '', rows: 6, when: OWN },
  opening: { kind: 'private', default: '', most: 20, when: OWN },
  closing: { kind: 'private', default: '', most: 20, when: OWN },
} as const satisfies Fields;

export type FourRoadsFields = typeof fourRoadsFields;
export type FourRoadsForm = Settings<FourRoadsFields>;

/** Settings of a run; the same settings and seed give the same answers on every machine. */
export interface LabSettings extends Omit<Settings<typeof labFields>, 'search'> {
  roads: readonly Contender[];
  search: Search;
}

export const LAB_DEFAULTS: LabSettings = {
  roads: CONTENDERS.filter((road) => leadsTo('facts', road)),
  ...defaults(labFields),
};
export const LAB_LIMITS = numbersOf(labFields);

/** LSA if it is set, otherwise BM25; examples are always found by one of these. */
export const wordSearchOf = ({ search }: Pick<LabSettings, 'search'>): WordSearch =>
  search === 'lsa' ? 'lsa' : 'bm25';

/** A search that is given only the documents. */
export const PLAIN_SEARCH = { search: 'bm25', merge: false, synonyms: false } as const;

/** Settings that the task itself depends on, besides its seed; all others change how roads solve it. */
export const TASK_SETTINGS = [
  'task',
  'lookAlikes',
  'planted',
  'examples',
  'teach',
  'every',
  'chatter',
  'notes',
] as const;
export type TaskSettings = Pick<LabSettings, (typeof TASK_SETTINGS)[number]>;

/** Settings that only a recorded study may use. */
export interface StudySettings extends LabSettings {
  /** Tunes again from the base on all current facts after a change, instead of tuning the tuned model further. */
  afresh?: boolean;
}
