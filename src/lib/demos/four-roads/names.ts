/** The eleven ways down the four roads that the lab compares, in the order in which they are shown. */
export const CONTENDERS = [
  'base', // nothing: the model as it comes
  'prompt', // facts and examples that fit into the prompt
  'rule', // a written instruction
  'rag', // passages found for each question
  'examples', // answered questions found for each question
  'finetune', // all weights
  'replay', // all weights, with old text among the new
  'lora', // low-rank adapters
  'head', // the last matrix alone
  'scratch', // a model of the same size that never read anything else
  'both', // tuned, and retrieving
] as const;
export type Contender = (typeof CONTENDERS)[number];

/** The four roads as readers know them; `base` is none of them, `both` walks two. */
export type Family = 'base' | 'prompt' | 'rag' | 'finetune' | 'scratch' | 'both';

export const FAMILY: Record<Contender, Family> = {
  base: 'base',
  prompt: 'prompt',
  rule: 'prompt',
  rag: 'rag',
  examples: 'prompt',
  finetune: 'finetune',
  replay: 'finetune',
  lora: 'finetune',
  head: 'finetune',
  scratch: 'scratch',
  both: 'both',
};

export const TASKS = ['facts', 'behaviour', 'change', 'poison', 'both', 'own'] as const;
export type TaskName = (typeof TASKS)[number];
