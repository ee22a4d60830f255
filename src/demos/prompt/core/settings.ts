import { checkLimits, numbersOf } from '~/lib/limits';
import { defaults, type Fields, type Settings } from '~/lib/settings/table';

export const VIEWS = ['one', 'examples', 'formats'] as const;
export type View = (typeof VIEWS)[number];

export const BLOCKS = ['rule', 'note', 'examples'] as const;
export type Block = (typeof BLOCKS)[number];

/** All six orders of the blocks; the training text contained only the first. */
export const ORDERS = [
  'rule-note-examples',
  'rule-examples-note',
  'note-rule-examples',
  'note-examples-rule',
  'examples-rule-note',
  'examples-note-rule',
] as const;
export type Order = (typeof ORDERS)[number];

export const QUESTIONS = 40;

/** The template in a form; by default the kind of prompt in the model's training text. */
const templateFields = {
  /** Topics in the written rule: all six, three, none. */
  rule: {
    kind: 'choice',
    default: 'all',
    options: ['all', 'half', 'none'],
    when: { view: ['one', 'formats'] },
  },
  examples: {
    kind: 'number',
    default: 2,
    min: 0,
    max: 6,
    whole: true,
    slide: [0, 6],
    when: { view: ['one', 'formats'] },
  },
  /** Examples each about another topic, random, all about one, or chosen for the question. */
  pick: { kind: 'choice', default: 'spread', options: ['spread', 'random', 'same', 'nearest'] },
  order: { kind: 'choice', default: 'rule-note-examples', options: ORDERS },
} as const satisfies Fields;

export type PromptSettings = Settings<typeof templateFields>;

export const promptFields = {
  view: { kind: 'choice', default: 'one', options: VIEWS },
  ...templateFields,
  note: { kind: 'number', default: 2, min: 0, max: 4, whole: true, slide: [0, 4] },
  seed: { kind: 'number', default: 1, min: 1, max: 999_999, whole: true },
} as const satisfies Fields;

export type PromptFields = typeof promptFields;
export type RunSettings = Settings<PromptFields>;
export type BenchSettings = PromptSettings & Pick<RunSettings, 'note' | 'seed'>;

export const DEFAULTS: RunSettings = defaults(promptFields);
export const LIMITS = numbersOf(promptFields);

/** @throws RangeError for a number outside its limits */
export function checkSettings<T extends Partial<RunSettings>>(settings: T): T {
  checkLimits({ ...settings }, LIMITS);
  return settings;
}
