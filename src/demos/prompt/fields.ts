import {
  ATTACKS,
  DEFAULTS,
  FORMS,
  LABELS,
  LIMITS,
  ORDERS,
  PICKS,
  PLACES,
  RULES,
  STATEMENTS,
  TURNS,
  VIEWS,
} from '~/lib/prompting/settings';
import type { Fields, Settings } from '../url-state';

const number = <Name extends keyof typeof LIMITS>(name: Name) =>
  ({ kind: 'number', default: DEFAULTS[name], ...LIMITS[name], whole: true }) as const;

/** The prompt, and what is done with it. */
export const promptFields = {
  view: { kind: 'choice', default: DEFAULTS.view, options: VIEWS },
  rule: { kind: 'choice', default: DEFAULTS.rule, options: RULES },
  examples: number('examples'),
  pick: { kind: 'choice', default: DEFAULTS.pick, options: PICKS },
  labels: { kind: 'choice', default: DEFAULTS.labels, options: LABELS },
  turn: { kind: 'choice', default: DEFAULTS.turn, options: TURNS },
  note: number('note'),
  order: { kind: 'choice', default: DEFAULTS.order, options: ORDERS },
  form: { kind: 'choice', default: DEFAULTS.form, options: FORMS },
  statement: { kind: 'choice', default: DEFAULTS.statement, options: STATEMENTS },
  closing: { kind: 'flag', default: DEFAULTS.closing },
  seed: number('seed'),
  formats: number('formats'),
  candidates: number('candidates'),
  development: number('development'),
  attack: { kind: 'choice', default: DEFAULTS.attack, options: ATTACKS },
  place: { kind: 'choice', default: DEFAULTS.place, options: PLACES },
} as const satisfies Fields;

export type PromptFields = typeof promptFields;
export type PromptForm = Settings<PromptFields>;
