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
} from './settings';
import type { Fields, Settings } from '~/lib/settings/table';

const number = <Name extends keyof typeof LIMITS>(name: Name) =>
  ({ kind: 'number', default: DEFAULTS[name], ...LIMITS[name], whole: true }) as const;
const dragged = <Name extends keyof typeof LIMITS>(name: Name) =>
  ({ ...number(name), slide: [LIMITS[name].min, LIMITS[name].max] }) as const;

/** The prompt, and what is done with it. */
export const promptFields = {
  view: { kind: 'choice', default: DEFAULTS.view, options: VIEWS },
  rule: {
    kind: 'choice',
    default: DEFAULTS.rule,
    options: RULES,
    when: { view: ['one', 'formats'] },
  },
  examples: { ...dragged('examples'), when: { view: ['one', 'formats', 'search', 'injection'] } },
  pick: { kind: 'choice', default: DEFAULTS.pick, options: PICKS },
  labels: {
    kind: 'choice',
    default: DEFAULTS.labels,
    options: LABELS,
    names: 'labelNames',
    when: { view: ['one', 'formats', 'search', 'injection'] },
  },
  turn: { kind: 'choice', default: DEFAULTS.turn, options: TURNS },
  note: dragged('note'),
  order: {
    kind: 'choice',
    default: DEFAULTS.order,
    options: ORDERS,
    when: { view: ['one', 'examples', 'formats', 'search'] },
  },
  form: { kind: 'choice', default: DEFAULTS.form, options: FORMS },
  statement: { kind: 'choice', default: DEFAULTS.statement, options: STATEMENTS },
  closing: { kind: 'flag', default: DEFAULTS.closing },
  seed: number('seed'),
  formats: { ...dragged('formats'), step: 6, when: { view: ['formats'] } },
  candidates: { ...dragged('candidates'), step: 10, when: { view: ['search'] } },
  development: { ...dragged('development'), step: 5, when: { view: ['search'] } },
  attack: {
    kind: 'choice',
    default: DEFAULTS.attack,
    options: ATTACKS,
    when: { view: ['injection'] },
  },
  place: {
    kind: 'choice',
    default: DEFAULTS.place,
    options: PLACES,
    when: { view: ['injection'] },
  },
} as const satisfies Fields;

export type PromptFields = typeof promptFields;
export type PromptForm = Settings<PromptFields>;
