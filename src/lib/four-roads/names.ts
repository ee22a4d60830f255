/** The roads that the lab compares, in the order in which they are shown: those that train nothing first. */
export const CONTENDERS = [
  'base', // the untouched model
  'prompt', // as many facts and examples as fit into the prompt
  'rule', // a written instruction
  'words', // passages found for each question by keyword search alone
  'rag', // passages found for each question
  'examples', // solved questions found for each question
  'finetune', // all weights
  'replay', // all weights, with old text mixed in
  'scratch', // a model of the same size, trained on nothing else
] as const;

export type Contender = (typeof CONTENDERS)[number];

export type Family = 'base' | 'prompt' | 'rag' | 'finetune' | 'scratch';

export const FAMILY: Record<Contender, Family> = {
  base: 'base',
  prompt: 'prompt',
  rule: 'prompt',
  words: 'rag',
  rag: 'rag',
  examples: 'prompt',
  finetune: 'finetune',
  replay: 'finetune',
  scratch: 'scratch',
};

export const TASKS = ['facts', 'behaviour', 'poison', 'routing', 'drift'] as const;

export type TaskName = (typeof TASKS)[number];

/** Two tasks are of dated studies: pages quote their numbers, and nothing runs them any more. */
export type RecordedTask = TaskName | 'change' | 'both';

export const readsPassages = (road: Contender): boolean => FAMILY[road] === 'rag';

/** True if a road applies to a task; the messages of `routing` have no text to look up. */
export const leadsTo = (task: TaskName, road: Contender): boolean =>
  task !== 'routing' || !readsPassages(road);

export const tasksOf = (road: Contender): TaskName[] => TASKS.filter((task) => leadsTo(task, road));

/** The four roads of the plate, the first of each family. The reader bets on one of them. */
export const FOUR: ['prompt', 'rag', 'finetune', 'scratch'] = [
  'prompt',
  'rag',
  'finetune',
  'scratch',
] as const satisfies Contender[];

export type Four = (typeof FOUR)[number];

export const isOfFour = (road: Contender): road is Four => FOUR.some((each) => each === road);

export const besides = (roads: readonly Contender[]): Contender[] =>
  CONTENDERS.filter((road) => roads.includes(road) && !isOfFour(road));
