import { listed, defaults, type Fields, type Settings } from '~/lib/settings/table';

export const KINDS = [
  'known', // a town the training text describes fully, no passage
  'new', // a town it never mentions, no passage
  'found', // such a town, with passages one of which answers
  'missed', // such a town, with passages about other towns only
  'led', // a known town, with passages about other towns only
] as const;
export type Kind = (typeof KINDS)[number];

export const abstainFields = {
  /** Cost of a wrong answer, where a right one earns 1. */
  price: { kind: 'number', default: 3, min: 0, max: 99 },
  /** The model answers from this confidence on and is silent below it. */
  from: { kind: 'number', default: 0, min: 0, max: 1 },
  kinds: { kind: 'set', default: 'known,new,found,missed', options: KINDS },
  /** The model may say `unknown`, whose probability then lowers its confidence in a guess. */
  says: {
    kind: 'choice',
    default: 'may',
    options: ['may', 'must'],
    names: 'saysNames',
    aside: true,
  },
} as const satisfies Fields;

export type AbstainFields = typeof abstainFields;
export type AbstainSettings = Settings<AbstainFields>;
export const DEFAULTS: AbstainSettings = defaults(abstainFields);

/** Questions of each kind; half of them fit the temperature, the other half are judged. */
export const QUESTIONS = 120;
export const SEED = 1;

/** Bars of confidence, and sentences in the passages of a question. */
export const BINS = 10;
export const SENTENCES = 4;

/** Settings of the view; they change no answer. */
export type LookSettings = Pick<AbstainSettings, 'price' | 'from'>;
export type QuestionSettings = Omit<AbstainSettings, keyof LookSettings>;

/** The kinds chosen in a form, in the order of `KINDS`. */
export const kindsOf = ({ kinds }: Pick<QuestionSettings, 'kinds'>): Kind[] => listed(kinds, KINDS);

const { kinds, says } = DEFAULTS;

/** Presets of other questions; each asks the model again. */
export const PRESETS: Record<'memory' | 'guess' | 'led', Partial<AbstainSettings>> = {
  memory: { kinds: 'known,new', says },
  guess: { kinds, says: 'must' },
  led: { kinds: 'known,led', says },
};
