import { PARTS as COST_PARTS } from '~/lib/cost/settings';
import { costView, partView } from '~/demos/cost/view';
import type { Locale } from '~/lib/locale';
import { shown as cost } from './state';
import type { Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures => {
  const state = cost({}, locale);
  return {
    ...Object.fromEntries(COST_PARTS.map((part) => [part, partView(part, state)])),
    counted: costView({ ...state, counted: { characters: 9, bytes: 12, tokens: 4 } }),
  };
};
