import { START } from './settings';
import type { Fields, Settings } from '~/lib/settings/table';
import type { When } from '~/lib/settings/conditions';

export const PARTS = ['wins', 'own', 'several', 'judge'] as const;
export type Part = (typeof PARTS)[number];

const WINS: When = { part: ['wins'] };
const JUDGE: When = { part: ['judge'] };

const percent = (value: number, min: number, max: number, when: When) =>
  ({ kind: 'number', default: value, min, max, slide: [min, max], when }) as const;
const whole = (value: number, min: number, max: number, when: When) =>
  ({ kind: 'number', default: value, min, max, whole: true, when }) as const;

/** Two systems and their questions, a judge and its test. What is pasted stays out of the address. */
export const evidenceFields = {
  part: { kind: 'choice', default: 'wins', options: PARTS },
  questions: whole(START.questions, 1, 1_000, WINS),
  one: percent(START.one, 0, 100, WINS),
  other: percent(START.other, 0, 100, WINS),
  together: percent(START.together, 0, 100, WINS),
  pairs: { kind: 'private', default: '', rows: 10, when: { part: ['own'] } },
  comparisons: { ...whole(START.comparisons, 1, 200, { part: ['several'] }), slide: [1, 50] },
  values: { kind: 'private', default: '', rows: 4, when: { part: ['several'] } },
  saidRight: whole(START.saidRight, 0, 1e6, JUDGE),
  judged: whole(START.judged, 1, 1e6, JUDGE),
  foundRight: whole(START.foundRight, 0, 1e6, JUDGE),
  knownRight: whole(START.knownRight, 1, 1e6, JUDGE),
  foundWrong: whole(START.foundWrong, 0, 1e6, JUDGE),
  knownWrong: whole(START.knownWrong, 1, 1e6, JUDGE),
  level: {
    ...percent(START.level, 0.1, 50, { part: ['wins', 'own', 'several'] }),
    slide: [1, 20],
  },
  power: percent(START.power, 50, 99, WINS),
} as const satisfies Fields;

export type EvidenceFields = typeof evidenceFields;
export type EvidenceForm = Settings<EvidenceFields>;
