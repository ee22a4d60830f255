import { cards } from '~/demos/guide/view/cards';
import { ends } from '~/demos/guide/view/ends';
import { reasons } from '~/demos/guide/view/reasons';
import { verdict } from '~/demos/guide/view/verdict';
import type { Locale } from '~/lib/locale';
import { content as guided, stateOf as guide } from './state';
import type { Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures =>
  Object.fromEntries(
    guided.presets.map(({ id }) => {
      const state = guide(id, locale);
      return [id, [...ends(state), ...verdict(state), ...cards(state), ...reasons(state)]];
    }),
  );
