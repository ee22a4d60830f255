import { listed } from '~/lib/listed';
import { defaults, type Fields, type Settings } from '~/lib/settings/table';

/** What a question is about, and what comes with it. */
export const KINDS = [
  'known', // a town the training text told everything about, no passage
  'new', // a town it never told of, no passage
  'found', // such a town, with passages of which one answers
  'missed', // such a town, with passages about other towns only
  'led', // a known town, with passages about other towns only
] as const;
export type Kind = (typeof KINDS)[number];

/** What a wrong answer costs, what is asked, and how the answers are looked at. */
export const abstainFields = {
  /** What a wrong answer costs, where a right one earns 1. */
  price: { kind: 'number', default: 3, min: 0, max: 99 },
  /** Confidence from which it answers; below it the model is silent. */
  from: { kind: 'number', default: 0, min: 0, max: 1 },
  kinds: { kind: 'set', default: 'known,new,found,missed', options: KINDS },
  /** Whether the model may say `unknown`: with it, what it holds of that counts against its guess. */
  says: {
    kind: 'choice',
    default: 'may',
    options: ['may', 'must'],
    names: 'saysNames',
    aside: true,
  },
  /** Whether passages tell of towns with half the name of the asked one, about the same thing. */
  alike: { kind: 'flag', default: true },
  /** Sentences of the passages. */
  sentences: { kind: 'number', default: 4, min: 1, max: 6, whole: true, slide: [1, 6] },
  /** Questions of each kind; half of them fit the temperature, the other half are judged. */
  questions: {
    kind: 'number',
    default: 120,
    min: 20,
    max: 240,
    whole: true,
    slide: [20, 240],
    step: 20,
  },
  /** Stretches of confidence. */
  bins: { kind: 'number', default: 10, min: 2, max: 20, whole: true, slide: [2, 20] },
  seed: { kind: 'number', default: 1, min: 1, max: 999_999, whole: true },
} as const satisfies Fields;

export type AbstainFields = typeof abstainFields;
export type AbstainSettings = Settings<AbstainFields>;
export const DEFAULTS: AbstainSettings = defaults(abstainFields);

/** How its answers are looked at; no answer changes with it. */
export type LookSettings = Pick<AbstainSettings, 'price' | 'from' | 'bins'>;
/** What the model is asked. */
export type AskedSettings = Omit<AbstainSettings, keyof LookSettings>;

/** The kinds of a form, in the order of the list. */
export const kindsOf = ({ kinds }: Pick<AskedSettings, 'kinds'>): Kind[] => listed(kinds, KINDS);
