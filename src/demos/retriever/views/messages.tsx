import type { View } from '~/demos/kit/view';

import { messagesFor } from '../core/answering/messages';
import { ask, type RetrieverSource, type ViewSettings } from './source';

/** The messages that are sent to a language model for a question, word for word. */
export const messages: View<RetrieverSource, ViewSettings> = (settings, source, locale) => {
  const { hits, query } = ask(source, settings, locale);
  return messagesFor({ question: query, passages: hits }, 'passages', locale).map(
    ({ role, content }) => (
      <div class="message">
        <b>{role}</b>
        <pre tabindex={0} data-copied>
          {content}
        </pre>
      </div>
    ),
  );
};
