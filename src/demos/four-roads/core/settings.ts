import { numbersOf } from '~/lib/limits';
import { defaults, type Fields, type Settings } from '~/lib/settings/table';
import { CONTENDERS, leadsTo, TASKS, type Contender } from './names';

/**
 * How passages are ranked: by words, by the vectors of LSA, by the model's own vectors, by these among the
 * passages that hold the name asked about, or by vectors that were trained to bring questions to passages.
 */
const WORD_SEARCHES = ['bm25', 'lsa'] as const;
/** Those a page offers: training the last one would hold its worker for seconds. */
const OFFERED_SEARCHES = [...WORD_SEARCHES, 'own', 'named'] as const;
export const SEARCHES = [...OFFERED_SEARCHES, 'trained'] as const;
export type WordSearch = (typeof WORD_SEARCHES)[number];
export type Search = (typeof SEARCHES)[number];

const OWN = { task: ['own'] } as const;
const OF_FACTS = { task: ['facts', 'change', 'poison', 'own', 'both', 'drift'] } as const;
const SEARCHING = { task: TASKS.filter((task) => task !== 'routing') };

/** Which task, how often, and what each road is given. */
const labFields = {
  task: { kind: 'choice', default: 'facts', options: TASKS, aside: true },
  /** How often everything is run, each time with other towns, facts and order. */
  seeds: { kind: 'number', default: 3, min: 1, max: 10, whole: true, slide: [1, 10] },
  /** The first seed; the others follow it. */
  seed: { kind: 'number', default: 1, min: 1, max: 9_999, whole: true },

  /** Retrieval: passages, or examples, a question. */
  k: { kind: 'number', default: 4, min: 1, max: 8, whole: true, slide: [1, 8] },
  search: {
    kind: 'choice',
    default: 'named',
    options: OFFERED_SEARCHES,
    names: 'searchOptions',
    when: SEARCHING,
  },
  /** Retrieval: leave out passages that say the same as one before. */
  merge: { kind: 'flag', default: false, when: OF_FACTS },
  /** Retrieval: put the question in the words that passages use. */
  synonyms: { kind: 'flag', default: false, when: { ...OF_FACTS, search: WORD_SEARCHES } },
  /** Retrieval: passages about towns with nearly the same name stand among the others. */
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
  /** Tasks with a house format: labelled examples there are. */
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

  /** Tuning: what facts are taught as. */
  teach: {
    kind: 'choice',
    default: 'mixed',
    options: ['mixed', 'questions', 'statements'],
    names: 'teachOptions',
    when: { task: ['facts', 'change', 'poison', 'own', 'drift'] },
  },
  /** Tuning: most updates of the weights; 0 takes as many as the task needs. */
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
  /** Share of messages that speak of something else first. */
  chatter: {
    kind: 'number',
    default: 0.5,
    min: 0,
    max: 1,
    slide: [0, 1],
    step: 0.05,
    when: { task: ['routing'] },
  },
  /** Tuning: the learning rate; 0 takes the one that was chosen for each road. */
  rate: { kind: 'number', default: 0, min: 0, max: 0.05 },
  rank: { kind: 'number', default: 8, min: 1, max: 16, whole: true, slide: [1, 16] },
  /** Share of old text on the road `replay`. */
  share: { kind: 'number', default: 0.5, min: 0.1, max: 0.9, slide: [0.1, 0.9], step: 0.1 },
  /** Which tuned model the road `both` asks; `auto` takes the one that suits the task. */
  combine: {
    kind: 'choice',
    default: 'auto',
    options: ['auto', 'finetune', 'replay', 'lora'],
    names: 'combineOptions',
    when: SEARCHING,
  },
  /** What the notes hold on which that model learns the format. */
  notes: {
    kind: 'choice',
    default: 'made-up',
    options: ['made-up', 'known', 'none'],
    names: 'notesOptions',
    when: { task: ['both'] },
  },
} as const satisfies Fields;

/** The form of the lab: the roads beside what each is given. The reader's own words stay in the form. */
export const fourRoadsFields = {
  road: { kind: 'set', default: CONTENDERS.join(','), options: CONTENDERS },
  ...labFields,
  facts: { kind: 'private', default: '', rows: 6, when: OWN },
  opening: { kind: 'private', default: '', most: 20, when: OWN },
  closing: { kind: 'private', default: '', most: 20, when: OWN },
} as const satisfies Fields;

export type FourRoadsFields = typeof fourRoadsFields;
export type FourRoadsForm = Settings<FourRoadsFields>;

/** What the lab is told; the same settings and seed give the same answers on every machine. */
export interface LabSettings extends Omit<Settings<typeof labFields>, 'search'> {
  roads: readonly Contender[];
  search: Search;
}

export const LAB_DEFAULTS: LabSettings = {
  roads: CONTENDERS.filter((road) => leadsTo('facts', road)),
  ...defaults(labFields),
};
export const LAB_LIMITS = numbersOf(labFields);

/** The search by words that is set; examples are found by words in any case. */
export const wordSearchOf = ({ search }: Pick<LabSettings, 'search'>): WordSearch =>
  search === 'lsa' ? 'lsa' : 'bm25';

/** A search that is given the documents and nothing else. */
export const PLAIN_SEARCH = { search: 'bm25', merge: false, synonyms: false } as const;

/** What a task is made of, beside its seed; whatever else is set changes how roads go about it. */
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

/** What a recorded study may set besides. */
export interface StudySettings extends LabSettings {
  /** Where facts change: tuned again from the base on all that holds now, not further on what was tuned. */
  afresh?: boolean;
}
