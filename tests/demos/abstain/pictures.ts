import { lineText, lineView } from '~/demos/abstain/line-text';
import { abstainView, restView } from '~/demos/abstain/view';
import type { Locale } from '~/lib/locale';
import { stateOf } from './state';
import type { Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures =>
  Object.fromEntries(
    [0, 0.25, 1, 3, 9, 99].map((price) => {
      const state = stateOf(locale, price, price === 3 ? 0.75 : 0);
      const line = [...lineView(state), lineText(state)];
      return [price, [...abstainView(state), ...line, restView(state)]];
    }),
  );
