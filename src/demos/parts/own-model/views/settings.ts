import { PROMPT_FORMS } from '~/lib/ladder/prompts';
import type { Settings } from '~/lib/settings/table';

/** Roads to a fact whose replies a step shows; at rest none. */
export const ROADS = [
  '',
  'closed',
  'fact',
  'bm25-4',
  'minilm-4',
  'minilm-1',
  'minilm-4/best-last',
  'paste-20',
  'paste-all',
  'lora',
  'lora-reading',
  'lora-general',
] as const;
export type Road = (typeof ROADS)[number];

/** By what messages are filed a line each: the rule alone, with examples, these in a turn of a chat, or after tuning. */
export const FILED_AS_LINES = [
  'closed/as-text',
  'few-shot',
  'few-shot/as-turn',
  'few-shot/24-examples',
  'lora',
] as const;

/** What JSON may hold: anything, days of the week, or these and `unknown`. */
const FILED_AS_JSON = ['free', 'values', 'unknown'] as const;

const FILED_BY = ['', ...FILED_AS_LINES, ...FILED_AS_JSON] as const;
export type FiledBy = (typeof FILED_BY)[number];

export const fields = {
  road: { kind: 'choice', default: '', options: ROADS },
  /** Questions that a fact answers, those that none does, or all. */
  exam: { kind: 'choice', default: 'exam', options: ['exam', 'unknown', 'all'] },
  /**
   * How the questions are grouped: by what they ask; by whether the road’s search found their line, with a mark of its own
   * for “I don’t know”, or (`missed`) for a miss; or, with the gaps, three kinds of facts, or all and everyday questions.
   */
  rows: { kind: 'choice', default: '', options: ['', 'found', 'missed', 'cases', 'taught'] },
  /** Where a changed fact may come from. */
  from: { kind: 'choice', default: '', options: ['', 'both', 'store', 'memory'] },
  form: { kind: 'choice', default: '', options: ['', ...PROMPT_FORMS] },
  by: { kind: 'choice', default: '', options: FILED_BY },
  /** How many tries have to agree before an answer is given. */
  agree: { kind: 'choice', default: '', options: ['', '1', '3', '5'] },
  /** The question that is open, by its place among the marks. */
  question: { kind: 'number', default: 0, min: 0, max: 239, whole: true },
} as const;
export type LadderSettings = Settings<typeof fields>;
