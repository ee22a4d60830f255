import { DEFAULTS, KINDS, LIMITS, SAYS } from './settings';
import type { Fields, Settings } from '~/lib/settings/table';

const number = <Name extends keyof typeof LIMITS>(name: Name) =>
  ({ kind: 'number', default: DEFAULTS[name], ...LIMITS[name] }) as const;

/** What a wrong answer costs, what is asked, and how the answers are looked at. */
export const abstainFields = {
  price: number('price'),
  from: number('from'),
  kinds: { kind: 'set', default: DEFAULTS.kinds, options: KINDS },
  says: { kind: 'choice', default: DEFAULTS.says, options: SAYS, names: 'saysNames', aside: true },
  alike: { kind: 'flag', default: DEFAULTS.alike },
  sentences: { ...number('sentences'), slide: [LIMITS.sentences.min, LIMITS.sentences.max] },
  questions: { ...number('questions'), slide: [20, 240], step: 20 },
  bins: { ...number('bins'), slide: [LIMITS.bins.min, LIMITS.bins.max] },
  seed: number('seed'),
} as const satisfies Fields;

export type AbstainFields = typeof abstainFields;
export type AbstainForm = Settings<AbstainFields>;
