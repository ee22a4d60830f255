import { DEFAULTS, LIMITS, SOURCES } from './settings';
import type { Fields, Settings } from '~/lib/settings/table';

const number = <Name extends keyof typeof LIMITS>(name: Name) =>
  ({ kind: 'number', default: DEFAULTS[name], ...LIMITS[name] }) as const;

/** Which sources are on, and how the outside base comes in. */
export const pathFields = {
  sources: { kind: 'set', default: DEFAULTS.sources, options: SOURCES },
  k: { ...number('k'), slide: [LIMITS.k.min, LIMITS.k.max] },
  steps: { ...number('steps'), slide: [5, 120], step: 5 },
  replay: { kind: 'flag', default: DEFAULTS.replay },
  seed: number('seed'),
} as const satisfies Fields;

export type PathFields = typeof pathFields;
export type PathForm = Settings<PathFields>;
