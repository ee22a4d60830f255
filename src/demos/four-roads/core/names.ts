/** The roads that the lab compares, in the order in which they are shown: those that train nothing first. */
export const CONTENDERS = [
  'base', // the untouched model
  'prompt', // as many facts and examples as fit into the prompt
  'rule', // a written instruction
  'words', // passages found for each question by keyword search alone
  'rag', // passages found for each question
  'first', // asked without passages, then with them if the model answers `unknown`
  'examples', // solved questions found for each question
  'whole', // a written instruction, passages and solved questions in one prompt
  'counts', // word counts and a linear classifier: no language model
  'finetune', // all weights
  'replay', // all weights, with old text mixed in
  'lora', // low-rank adapters
  'head', // only the last matrix
  'scratch', // a model of the same size, trained on nothing else
  'both', // tuned, with retrieval
  'raft', // tuned on questions with the passages found for them, with retrieval
] as const;

export type Contender = (typeof CONTENDERS)[number];

/** The four families of roads as readers know them; `base` belongs to none, and `both` combines two. */
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

/** True if a road puts passages of the collection into its prompts. */
export const readsPassages = (road: Contender): boolean =>
  FAMILY[road] === 'rag' || FAMILY[road] === 'both';

/**
 * Roads that exist for one task only: word counts need classes, asking without passages first needs a model that knows
 * a part, and facts and format share a prompt only if both are new.
 */
const ONLY: Partial<Record<Contender, TaskName>> = {
  counts: 'routing',
  first: 'poison',
  whole: 'both',
};

/** True if a road applies to a task; the messages of `routing` have no text to look up. */
export const leadsTo = (task: TaskName, road: Contender): boolean =>
  (ONLY[road] ?? task) === task && !(task === 'routing' && readsPassages(road));

export const tasksOf = (road: Contender): TaskName[] => TASKS.filter((task) => leadsTo(task, road));

/** The four roads of the plate, the first of each family. The reader bets on one of them. */
export const FOUR = ['prompt', 'rag', 'finetune', 'scratch'] as const satisfies Contender[];

export type Four = (typeof FOUR)[number];

export const isOfFour = (road: string | undefined): road is Four =>
  FOUR.some((each) => each === road);

/** The roads other than the four, in their usual order. */
export const besides = (roads: readonly Contender[]): Contender[] =>
  CONTENDERS.filter((road) => roads.includes(road) && !isOfFour(road));
