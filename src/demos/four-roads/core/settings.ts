import { CONTENDERS, leadsTo, type Contender, type TaskName } from './names';

/**
 * How passages are ranked: by words, by the vectors of LSA, by the model's own vectors, by these among the
 * passages that hold the name asked about, or by vectors that were trained to bring questions to passages.
 */
export const WORD_SEARCHES = ['bm25', 'lsa'] as const;
/** Those a page offers: training the last one would hold its worker for seconds. */
export const OFFERED_SEARCHES = [...WORD_SEARCHES, 'own', 'named'] as const;
export const SEARCHES = [...OFFERED_SEARCHES, 'trained'] as const;
export type WordSearch = (typeof WORD_SEARCHES)[number];
export type Search = (typeof SEARCHES)[number];

/** The search by words that is set; examples are found by words in any case. */
export const wordSearchOf = ({ search }: Pick<LabSettings, 'search'>): WordSearch =>
  search === 'lsa' ? 'lsa' : 'bm25';

/** A search that is given the documents and nothing else. */
export const PLAIN_SEARCH = { search: 'bm25', merge: false, synonyms: false } as const;

/** What the lab is told; the same settings and seed give the same answers on every machine. */
export interface LabSettings {
  task: TaskName;
  roads: readonly Contender[];
  /** How often everything is run, each time with other towns, facts and order. */
  seeds: number;
  /** The first seed; the others follow it. */
  seed: number;

  /** Retrieval: passages, or examples, a question. */
  k: number;
  search: Search;
  /** Retrieval: leave out passages that say the same as one before. */
  merge: boolean;
  /** Retrieval: put the question in the words that passages use. */
  synonyms: boolean;
  /** Retrieval: passages about towns with nearly the same name stand among the others. */
  lookAlikes: boolean;
  /** Task `poison`: share of asked facts about which a false passage is planted, 0 … 1. */
  planted: number;

  /** Prompting: examples in the prompt, as many as fit. */
  shots: number;
  /** Tasks with a house format: labelled examples there are. */
  examples: number;

  /** Tuning: what facts are taught as. */
  teach: 'questions' | 'statements' | 'mixed';
  /** Tuning: most updates of the weights; 0 takes as many as the task needs. */
  steps: number;
  /** Tuning: the learning rate; 0 takes the one that was chosen for each road. */
  rate: number;
  rank: number;
  /** Share of old text on the road `replay`, 0 … 1. */
  share: number;
  /** Task `drift`: months between two tunings. */
  every: number;
  /** Task `routing`: share of messages that speak of something else first, 0 … 1. */
  chatter: number;
  /** Which tuned model the road `both` asks; `auto` takes the one that suits the task. */
  combine: 'auto' | 'finetune' | 'replay' | 'lora';
  /** Task `both`: what the notes hold on which that model learns the format. */
  notes: 'made-up' | 'known' | 'none';
}

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

export const LAB_DEFAULTS: LabSettings = {
  task: 'facts',
  roads: CONTENDERS.filter((road) => leadsTo('facts', road)),
  seeds: 3,
  seed: 1,
  k: 4,
  search: 'named',
  merge: false,
  synonyms: false,
  lookAlikes: true,
  planted: 0.5,
  shots: 4,
  examples: 240,
  teach: 'mixed',
  steps: 0,
  rate: 0,
  rank: 8,
  share: 0.5,
  every: 3,
  chatter: 0.5,
  combine: 'auto',
  notes: 'made-up',
};

export const LAB_LIMITS = {
  seeds: { min: 1, max: 10, whole: true },
  seed: { min: 1, max: 9_999, whole: true },
  k: { min: 1, max: 8, whole: true },
  planted: { min: 0, max: 1, whole: false },
  shots: { min: 0, max: 6, whole: true },
  examples: { min: 6, max: 300, whole: true },
  steps: { min: 0, max: 1_500, whole: true },
  rate: { min: 0, max: 0.05, whole: false },
  rank: { min: 1, max: 16, whole: true },
  share: { min: 0.1, max: 0.9, whole: false },
  every: { min: 1, max: 12, whole: true },
  chatter: { min: 0, max: 1, whole: false },
} as const;
