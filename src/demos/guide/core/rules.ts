import type { Way } from './ways';

/** Option by question: `{ task: 'facts', text: 'library' }`. */
export type Answers = Readonly<Record<string, string>>;

/** For each question it names, the accepted options. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** Points for a way (below 0: against it), or a word that settles the matter. */
type Effect = number | 'require' | 'exclude';

export interface Rule {
  readonly id: string;
  /** The rule applies if one of these conditions is met. */
  readonly when: readonly Condition[];
  readonly roads: Readonly<Partial<Record<Way, Effect>>>;
  /** The way it speaks for produces what the others need: fine-tuning a model that reads, prompting a test whether one does. */
  readonly foundation?: boolean | undefined;
}

export interface Question {
  readonly id: string;
  readonly options: readonly { readonly id: string }[];
}

export const holds = ({ when }: Rule, answers: Answers): boolean =>
  when.some((condition) =>
    Object.entries(condition).every(([question, options]) => options.includes(answers[question]!)),
  );

/** An effect that settles the matter outweighs any points. */
const SETTLED = { require: 100, exclude: -100 };

const worthOf = (effect: Effect | undefined): number =>
  typeof effect === 'string' ? SETTLED[effect] : (effect ?? 0);
export const speaksFor = (effect: Effect | undefined): boolean => worthOf(effect) > 0;
export const speaksAgainst = (effect: Effect | undefined): boolean => worthOf(effect) < 0;
export const heftOf = (effect: Effect | undefined): number => Math.abs(worthOf(effect));

export const completed = (questions: readonly Question[], given: Answers): Answers =>
  Object.fromEntries(questions.map(({ id, options }) => [id, given[id] ?? options[0]!.id]));
