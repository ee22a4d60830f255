import { figureText } from '~/demos/citations/sentences';
import { citeView } from '~/demos/citations/view';
import { marksView } from '~/demos/citations/view/marks-view';
import { overlapView } from '~/demos/citations/view/overlap-view';
import { verdictView } from '~/demos/citations/view/verdict-view';
import type { Locale } from '~/lib/locale';
import { stateOf, type Given } from './state';
import type { Pictures } from '../recorded';

const GIVEN: Record<string, Given> = {
  answer: {},
  overlap: { form: { view: 'overlap' } },
  own: { own: true },
  marked: { own: true, marks: { 'own.1.1': 'full' } },
};

export const pictures = (locale: Locale): Pictures =>
  Object.fromEntries(
    Object.entries(GIVEN).flatMap(([name, given]) => {
      const state = stateOf({ locale, ...given });
      const plate = [...citeView(state), ...verdictView(state), figureText(state)];
      return [
        [name, plate],
        [`${name}, folds`, [...overlapView(state), ...marksView(state)]],
      ];
    }),
  );
