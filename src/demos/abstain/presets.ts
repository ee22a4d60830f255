import { DEFAULTS } from './core/settings';
import type { AbstainForm } from './core/table';

export type PresetName = 'memory' | 'guess' | 'led';

const { kinds, says } = DEFAULTS;

/** Other questions: each asks the model again. */
export const PRESETS: Record<PresetName, Partial<AbstainForm>> = {
  memory: { kinds: 'known,new', says },
  guess: { kinds, says: 'must' },
  led: { kinds: 'known,led', says },
};
