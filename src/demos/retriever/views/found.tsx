import type { View } from '~/demos/kit/view';

import { hitList, missed } from './hits';
import { ask, type RetrieverSource, type ViewSettings } from './source';
import { store } from './store';

/** The store, the pages handed over for a question, and the right page if it is not among them. */
export const found: View<RetrieverSource, ViewSettings> = (settings, source, locale) => {
  const answer = ask(source, settings, locale);
  return [
    <div class="stage">
      {store(answer, settings, source, locale)}
      <div>
        {hitList(answer, locale)}
        {missed(answer, source, locale)}
      </div>
    </div>,
  ];
};
