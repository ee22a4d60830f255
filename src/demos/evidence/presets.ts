import type { EvidenceSettings } from './core/settings';

/** A hundred questions: 70 right for both, 12 and 2 for one alone, 16 for neither. */
const EXAMPLE = ['1 1\n'.repeat(70), '1 0\n'.repeat(12), '0 1\n'.repeat(2), '0 0\n'.repeat(16)];

/** Presets, each for one question. */
export const PRESETS = {
  small: { part: 'wins', questions: 50, one: 82, other: 78, together: 50 },
  close: { part: 'wins', questions: 500, one: 81, other: 80, together: 50 },
  alike: { part: 'wins', questions: 50, one: 82, other: 78, together: 100 },
  example: { part: 'own', pairs: EXAMPLE.join('').trimEnd() },
  many: { part: 'several', comparisons: 20, values: '0.01 0.04 0.03 0.005' },
  lenient: {
    part: 'judge',
    ...{ saidRight: 150, judged: 200 },
    ...{ foundRight: 48, knownRight: 50, foundWrong: 30, knownWrong: 50 },
  },
} as const satisfies Record<string, Partial<EvidenceSettings>>;
export type PresetName = keyof typeof PRESETS;
