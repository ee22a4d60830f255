/** What a reader can turn, with its limits. Nothing here computes, so a page may hold it. */
import { checkLimits } from '~/lib/limits';
import { listed } from '~/lib/listed';

/** What a question is about, and what comes with it. */
export const KINDS = [
  'known', // a town the training text told everything about, no passage
  'new', // a town it never told of, no passage
  'found', // such a town, with passages of which one answers
  'missed', // such a town, with passages about other towns only
  'led', // a known town, with passages about other towns only
] as const;
export type Kind = (typeof KINDS)[number];

/** Whether the model may say `unknown`: with it, what it holds of that counts against its guess. */
export const SAYS = ['may', 'must'] as const;

export const LIMITS = {
  /** What a wrong answer costs, where a right one earns 1. */
  price: { min: 0, max: 99 },
  /** Confidence from which it answers. */
  from: { min: 0, max: 1 },
  /** Stretches of confidence. */
  bins: { min: 2, max: 20, whole: true },
  /** Questions of each kind; half of them fit the temperature, the other half are judged. */
  questions: { min: 20, max: 240, whole: true },
  /** Sentences of the passages. */
  sentences: { min: 1, max: 6, whole: true },
  seed: { min: 1, max: 999_999, whole: true },
} as const;

/** What the model is asked. */
export interface AskedSettings {
  /** Kinds with commas between, at least one. */
  kinds: string;
  says: (typeof SAYS)[number];
  questions: number;
  sentences: number;
  /** Whether passages tell of towns with half the name of the asked one, about the same thing. */
  alike: boolean;
  seed: number;
}

/** How its answers are looked at; no answer changes with it. */
export interface LookSettings {
  price: number;
  /** 0 … 1; below it the model is silent. */
  from: number;
  bins: number;
}

export interface AbstainSettings extends AskedSettings, LookSettings {}

export const DEFAULTS: AbstainSettings = {
  price: 3,
  from: 0,
  bins: 10,
  kinds: 'known,new,found,missed',
  says: 'may',
  questions: 120,
  sentences: 4,
  alike: true,
  seed: 1,
};

/** The kinds of a form, in the order of the list. */
export const kindsOf = ({ kinds }: Pick<AskedSettings, 'kinds'>): Kind[] => listed(kinds, KINDS);

/** @throws RangeError for a number outside its limits, or where no kind is named */
export function checkAsked(settings: AskedSettings): AskedSettings {
  checkLimits({ ...settings }, LIMITS);
  if (kindsOf(settings).length > 0) return settings;
  throw new RangeError(
    `"${settings.kinds}" names no kind of question; choose of ${KINDS.join(', ')}.`,
  );
}
