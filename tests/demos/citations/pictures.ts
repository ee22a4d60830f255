import { citeView } from '~/demos/citations/view';
import { marksView } from '~/demos/citations/view/marks-view';
import { overlapView } from '~/demos/citations/view/overlap-view';
import { verdictView as citedView } from '~/demos/citations/view/verdict-view';
import type { Locale } from '~/lib/locale';
import { stateOf as cited } from './state';
import type { Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures => {
  const state = cited({ locale });
  const own = cited({ locale, own: true });
  return {
    answer: [...citeView(state), ...citedView(state)],
    own: [...citeView(own), ...citedView(own), ...overlapView(own)],
    folds: [...overlapView(state), ...marksView(state)],
  };
};
