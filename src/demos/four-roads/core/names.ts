/** The ways down the four roads that the lab compares, as they are shown: those that train nothing first. */
export const CONTENDERS = [
  'base', // nothing: the model as it comes
  'prompt', // facts and examples that fit into the prompt
  'rule', // a written instruction
  'words', // passages found for each question by its words alone
  'rag', // passages found for each question
  'first', // asked without passages first; with them where it says that it does not know
  'examples', // answered questions found for each question
  'whole', // a written instruction, passages and answered questions in one prompt
  'counts', // counted words and a linear classifier: no language model at all
  'finetune', // all weights
  'replay', // all weights, with old text among the new
  'lora', // low-rank adapters
  'head', // the last matrix alone
  'scratch', // a model of the same size that never read anything else
  'both', // tuned, and retrieving
  'raft', // tuned on questions with what retrieval finds for them, and retrieving
] as const;
export type Contender = (typeof CONTENDERS)[number];

/** The four roads as readers know them; `base` is none of them, `both` walks two. */
export type Family = 'base' | 'prompt' | 'rag' | 'finetune' | 'scratch' | 'both';

export const FAMILY: Record<Contender, Family> = {
  base: 'base',
  prompt: 'prompt',
  rule: 'prompt',
  words: 'rag',
  rag: 'rag',
  first: 'rag',
  examples: 'prompt',
  whole: 'rag',
  counts: 'scratch',
  finetune: 'finetune',
  replay: 'finetune',
  lora: 'finetune',
  head: 'finetune',
  scratch: 'scratch',
  both: 'both',
  raft: 'both',
};

export const TASKS = [
  'facts',
  'behaviour',
  'change',
  'poison',
  'both',
  'routing',
  'drift',
  'own',
] as const;
export type TaskName = (typeof TASKS)[number];

/** Whether a road puts passages of the collection before its model. */
export const readsPassages = (road: Contender): boolean =>
  FAMILY[road] === 'rag' || FAMILY[road] === 'both';

/**
 * Roads that are for one task: words are counted where there are classes, a model that knows a part is asked first,
 * and facts and format stand in one prompt where both are new.
 */
const ONLY: Partial<Record<Contender, TaskName>> = {
  counts: 'routing',
  first: 'poison',
  whole: 'both',
};

/** Whether a road leads anywhere on a task; messages are sorted without a text to look up. */
export const leadsTo = (task: TaskName, road: Contender): boolean =>
  (ONLY[road] ?? task) === task && !(task === 'routing' && readsPassages(road));

/** The tasks a road leads to. */
export const tasksOf = (road: Contender): TaskName[] => TASKS.filter((task) => leadsTo(task, road));
