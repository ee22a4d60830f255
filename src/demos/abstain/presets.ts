import { DEFAULTS, type AbstainSettings } from './core/settings';

export type PresetName = 'memory' | 'guess' | 'led';

const { kinds, says } = DEFAULTS;

/** Presets of other questions; each asks the model again. */
export const PRESETS: Record<PresetName, Partial<AbstainSettings>> = {
  memory: { kinds: 'known,new', says },
  guess: { kinds, says: 'must' },
  led: { kinds: 'known,led', says },
};
