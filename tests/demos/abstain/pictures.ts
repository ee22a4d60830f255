import { abstainView, restView as abstainRest } from '~/demos/abstain/view';
import type { Locale } from '~/lib/locale';
import { stateOf as abstain } from './state';
import type { Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures => {
  const state = abstain(locale, 3, 0.75);
  return { curve: abstainView(state), folds: abstainRest(state) };
};
