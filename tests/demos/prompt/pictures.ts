import { figureText } from '~/demos/prompt/sentences';
import { promptView } from '~/demos/prompt/view';
import { restView } from '~/demos/prompt/view/rest-view';
import { answersView } from '~/demos/prompt/view/answers-view';
import type { Locale } from '~/lib/locale';
import { RUNS, stateOf } from './state';
import type { Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures =>
  Object.fromEntries(
    RUNS.flatMap((name) =>
      [false, true].map((live) => {
        const state = stateOf(name, locale, live);
        const drawn = [...promptView(state), ...answersView(state), ...restView(state)];
        return [`${name}, live: ${live}`, [...drawn, figureText(state)]];
      }),
    ),
  );
