import type { Way } from './ways';

/** Option by question: `{ task: 'facts', text: 'library' }`. */
export type Answers = Readonly<Record<string, string>>;

/** What has to be answered: for each question that is named, one of these options. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** Points for a way (below 0: against it), or a word that settles it. */
type Effect = number | 'require' | 'exclude';

export interface Rule {
  readonly id: string;
  /** It holds where one of these conditions does. */
  readonly when: readonly Condition[];
  readonly roads: Readonly<Partial<Record<Way, Effect>>>;
  /** Fine-tuning makes the model that the other roads need, so it comes before retrieval. */
  readonly foundation?: boolean | undefined;
}

export interface Question {
  readonly id: string;
  readonly options: readonly { readonly id: string }[];
}

/** Whether a rule applies to a set of answers. */
export const holds = ({ when }: Rule, answers: Answers): boolean =>
  when.some((condition) =>
    Object.entries(condition).every(([question, options]) => options.includes(answers[question]!)),
  );

/** Where an effect speaks for the road: a requirement and points above 0. */
export const speaksFor = (effect: Effect | undefined): boolean =>
  effect === 'require' || (typeof effect === 'number' && effect > 0);

export const speaksAgainst = (effect: Effect | undefined): boolean =>
  effect === 'exclude' || (typeof effect === 'number' && effect < 0);

/** What settles a road counts for more than any points. */
const SETTLES = 100;

/** How much an effect weighs, whichever way. */
export const heftOf = (effect: Effect | undefined): number =>
  typeof effect === 'number' ? Math.abs(effect) : effect ? SETTLES : 0;
