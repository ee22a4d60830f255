import { DEFAULTS } from '~/lib/demos/abstain/settings';
import type { AbstainForm } from './fields';

export type PresetName = 'free' | 'even' | 'three' | 'nine' | 'memory' | 'guess' | 'led';

const { kinds, says } = DEFAULTS;

/** Prices, and other questions. */
export const PRESETS: Record<PresetName, Partial<AbstainForm>> = {
  free: { price: 0 },
  even: { price: 1 },
  three: { price: 3 },
  nine: { price: 9 },
  memory: { kinds: 'known,new', says },
  guess: { kinds, says: 'must' },
  led: { kinds: 'known,led', says },
};

/** A preset of the price alone changes how answers are looked at; any other asks new questions. */
export const asksAnew = (name: string): boolean => {
  const preset = PRESETS[name as PresetName];
  return preset !== undefined && !('price' in preset);
};
