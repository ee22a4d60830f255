import type { Judge } from '~/lib/evaluation/rogan-gladen';
import type { When, Fields, Settings } from '~/lib/settings/table';

export const PARTS = ['wins', 'several', 'judge'] as const;

const WINS: When = { part: ['wins'] };
const JUDGE: When = { part: ['judge'] };

const percent = (value: number, min: number, max: number, when: When) =>
  ({ kind: 'number', default: value, min, max, slide: [min, max], when }) as const;
const whole = (value: number, min: number, max: number, when: When) =>
  ({ kind: 'number', default: value, min, max, whole: true, when }) as const;

export const evidenceFields = {
  part: { kind: 'choice', default: 'wins', options: PARTS },
  questions: whole(50, 1, 1_000, WINS),
  one: percent(82, 0, 100, WINS),
  other: percent(78, 0, 100, WINS),
  comparisons: { ...whole(20, 1, 200, { part: ['several'] }), slide: [1, 50] },
  saidRight: whole(150, 0, 1e6, JUDGE),
  judged: whole(200, 1, 1e6, JUDGE),
  foundRight: whole(48, 0, 1e6, JUDGE),
  foundWrong: whole(30, 0, 1e6, JUDGE),
  /** Answers known to be right, and as many known to be wrong. */
  known: whole(50, 1, 1e6, JUDGE),
} as const satisfies Fields;

export type EvidenceFields = typeof evidenceFields;
export type EvidenceSettings = Settings<EvidenceFields>;

export type Trial = ReturnType<typeof trialOf>;

/** Two systems of known accuracy on a number of questions; shares are 0 … 1. */
export const trialOf = (
  settings: EvidenceSettings,
): Record<'questions' | 'one' | 'other' | 'together' | 'level' | 'power', number> => ({
  questions: settings.questions,
  one: settings.one / 100,
  other: settings.other / 100,
  together: TOGETHER,
  level: LEVEL / 100,
  power: POWER / 100,
});

/** The share of common ground in the right answers of two systems: half of what is possible. */
export const TOGETHER = 0.5;

/** In per cent: the chance results that may pass, and the true differences to be found. */
export const LEVEL = 5;
export const POWER = 80;

/** A judge cannot find more than there is, so larger counts are capped at the total. */
export const judgeOf = (settings: EvidenceSettings): Judge => ({
  judged: settings.judged,
  knownRight: settings.known,
  knownWrong: settings.known,
  saidRight: Math.min(settings.saidRight, settings.judged),
  foundRight: Math.min(settings.foundRight, settings.known),
  foundWrong: Math.min(settings.foundWrong, settings.known),
});

export const PRESETS = {
  small: { part: 'wins', questions: 50, one: 82, other: 78 },
  close: { part: 'wins', questions: 500, one: 81, other: 80 },
  many: { part: 'several', comparisons: 20 },
  lenient: {
    part: 'judge',
    saidRight: 150,
    judged: 200,
    foundRight: 48,
    foundWrong: 30,
    known: 50,
  },
} as const satisfies Record<string, Partial<EvidenceSettings>>;
