/** What a reader can turn, with its limits. Nothing here computes, so a page may hold it. */
import { checkLimits } from '~/lib/limits';

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

export const RULES = ['all', 'half', 'none'] as const;
export const PICKS = ['spread', 'random', 'same', 'nearest'] as const;
export const LABELS = ['right', 'values', 'codes'] as const;
export const TURNS = ['drawn', 'first', 'last'] as const;
export type Turn = (typeof TURNS)[number];
export const FORMS = ['mixed', '0', '1', '2'] as const;
export const STATEMENTS = ['mixed', '0', '1'] as const;

/** What an attacker writes into a passage, and where. */
export const ATTACKS = ['examples', 'rule', 'lie'] as const;
export type Attack = (typeof ATTACKS)[number];
export const PLACES = ['start', 'middle', 'end'] as const;
export type Place = (typeof PLACES)[number];

/** Questions of every measurement; a search has its own. */
export const QUESTIONS = 40;
/** Questions nobody looks at while searching. */
export const HELD_OUT = 200;

export const LIMITS = {
  examples: { min: 0, max: 6, whole: true },
  note: { min: 0, max: 4, whole: true },
  seed: { min: 1, max: 999_999, whole: true },
  /** Prompts of a spread, the form's own counted. */
  formats: { min: 12, max: 48, whole: true },
  /** Prompts a search tries, the first counted. */
  candidates: { min: 10, max: 120, whole: true },
  /** Questions a search judges by. */
  development: { min: 5, max: 100, whole: true },
} as const;

/** A template as a form holds it. */
export interface PromptSettings {
  /** Topics the written rule covers: all six, three, none. */
  rule: (typeof RULES)[number];
  /** 0 … 6 */
  examples: number;
  /** Examples each about another topic, any, all about one, or chosen for the question. */
  pick: (typeof PICKS)[number];
  /** What the examples answer: all right, wrong values, or codes drawn by chance. */
  labels: (typeof LABELS)[number];
  /** Where the example of the asked topic stands. */
  turn: Turn;
  order: Order;
  /** The form of all questions, and of all sentences of a note. */
  form: (typeof FORMS)[number];
  statement: (typeof STATEMENTS)[number];
  /** Whether every answer ends with a closing code. */
  closing: boolean;
}

export interface BenchSettings extends PromptSettings {
  /** Sentences of each question's note, 0 … 4; see `HiddenOptions`. */
  note: number;
  /** Whole, from 1 on. */
  seed: number;
}

export interface SearchSettings extends BenchSettings {
  candidates: number;
  development: number;
}

export interface InjectionSettings extends BenchSettings {
  attack: Attack;
  place: Place;
}

export interface RunSettings extends SearchSettings, InjectionSettings {
  view: View;
  formats: number;
}

/** The prompt the model's training text has taught it to read. */
export const DEFAULTS: RunSettings = {
  view: 'one',
  rule: 'all',
  examples: 2,
  pick: 'spread',
  labels: 'right',
  turn: 'drawn',
  order: 'rule-note-examples',
  form: 'mixed',
  statement: 'mixed',
  closing: false,
  note: 2,
  seed: 1,
  formats: 36,
  candidates: 60,
  development: 20,
  attack: 'examples',
  place: 'end',
};

/** @throws RangeError for a number outside its limits */
export function checkSettings<T extends Partial<RunSettings>>(settings: T): T {
  checkLimits({ ...settings }, LIMITS);
  return settings;
}
