import { checkLimits, numbersOf } from '~/lib/limits';
import { defaults, type Fields, type Settings } from '~/lib/settings/table';

/** What the bench can do with a prompt. */
export const VIEWS = ['one', 'examples', 'formats', 'search', 'injection'] as const;
export type View = (typeof VIEWS)[number];

/** The parts of a prompt before its question. */
export const BLOCKS = ['rule', 'note', 'examples'] as const;
export type Block = (typeof BLOCKS)[number];

/** All six ways to put them in order; the training text knew the first only. */
export const ORDERS = [
  'rule-note-examples',
  'rule-examples-note',
  'note-rule-examples',
  'note-examples-rule',
  'examples-rule-note',
  'examples-note-rule',
] as const;
export type Order = (typeof ORDERS)[number];

/** What an attacker writes into a passage, and where. */
const ATTACKS = ['examples', 'rule', 'lie'] as const;
export type Attack = (typeof ATTACKS)[number];
const PLACES = ['start', 'middle', 'end'] as const;
export type Place = (typeof PLACES)[number];

/** Questions of every measurement; a search has its own. */
export const QUESTIONS = 40;
/** Questions nobody looks at while searching. */
export const HELD_OUT = 200;

/** A template as a form holds it: the prompt that the model's training text has taught it to read. */
const templateFields = {
  /** Topics the written rule covers: all six, three, none. */
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
    when: { view: ['one', 'formats', 'search', 'injection'] },
  },
  /** Examples each about another topic, any, all about one, or chosen for the question. */
  pick: { kind: 'choice', default: 'spread', options: ['spread', 'random', 'same', 'nearest'] },
  /** What the examples answer: all right, wrong values, or codes drawn by chance. */
  labels: {
    kind: 'choice',
    default: 'right',
    options: ['right', 'values', 'codes'],
    names: 'labelNames',
    when: { view: ['one', 'formats', 'search', 'injection'] },
  },
  /** Where the example of the asked topic stands. */
  turn: { kind: 'choice', default: 'drawn', options: ['drawn', 'first', 'last'] },
  order: {
    kind: 'choice',
    default: 'rule-note-examples',
    options: ORDERS,
    when: { view: ['one', 'examples', 'formats', 'search'] },
  },
  /** The form of all questions, and of all sentences of a note. */
  form: { kind: 'choice', default: 'mixed', options: ['mixed', '0', '1', '2'] },
  statement: { kind: 'choice', default: 'mixed', options: ['mixed', '0', '1'] },
  /** Whether every answer ends with a closing code. */
  closing: { kind: 'flag', default: false },
} as const satisfies Fields;

export type PromptSettings = Settings<typeof templateFields>;
export type Turn = PromptSettings['turn'];

/** The prompt, and what is done with it. */
export const promptFields = {
  view: { kind: 'choice', default: 'one', options: VIEWS },
  ...templateFields,
  /** Sentences of each question's note; see `HiddenOptions`. */
  note: { kind: 'number', default: 2, min: 0, max: 4, whole: true, slide: [0, 4] },
  seed: { kind: 'number', default: 1, min: 1, max: 999_999, whole: true },
  /** Prompts of a spread, the form's own counted. */
  formats: {
    kind: 'number',
    default: 36,
    min: 12,
    max: 48,
    whole: true,
    slide: [12, 48],
    step: 6,
    when: { view: ['formats'] },
  },
  /** Prompts a search tries, the first counted. */
  candidates: {
    kind: 'number',
    default: 60,
    min: 10,
    max: 120,
    whole: true,
    slide: [10, 120],
    step: 10,
    when: { view: ['search'] },
  },
  /** Questions a search judges by. */
  development: {
    kind: 'number',
    default: 20,
    min: 5,
    max: 100,
    whole: true,
    slide: [5, 100],
    step: 5,
    when: { view: ['search'] },
  },
  attack: { kind: 'choice', default: 'examples', options: ATTACKS, when: { view: ['injection'] } },
  place: { kind: 'choice', default: 'end', options: PLACES, when: { view: ['injection'] } },
} as const satisfies Fields;

export type PromptFields = typeof promptFields;
export type RunSettings = Settings<PromptFields>;
export type BenchSettings = PromptSettings & Pick<RunSettings, 'note' | 'seed'>;
export type SearchSettings = BenchSettings & Pick<RunSettings, 'candidates' | 'development'>;
export type InjectionSettings = BenchSettings & Pick<RunSettings, 'attack' | 'place'>;

export const DEFAULTS: RunSettings = defaults(promptFields);
export const LIMITS = numbersOf(promptFields);

/** @throws RangeError for a number outside its limits */
export function checkSettings<T extends Partial<RunSettings>>(settings: T): T {
  checkLimits({ ...settings }, LIMITS);
  return settings;
}
