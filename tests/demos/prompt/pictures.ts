import { promptView } from '~/demos/prompt/view';
import { restView as promptRest } from '~/demos/prompt/view/rest-view';
import { answersView as promptedView } from '~/demos/prompt/view/answers-view';
import type { Locale } from '~/lib/locale';
import { stateOf as prompt } from './state';
import type { Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures =>
  Object.fromEntries(
    ['p1-order', 'p2-examples', 'p3-formats'].map((name) => {
      const state = prompt(name, locale, true);
      return [name, [...promptView(state), ...promptedView(state), ...promptRest(state)]];
    }),
  );
