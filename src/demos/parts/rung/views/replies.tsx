import type { View } from '~/demos/kit/view';

import { SENT_PAGES } from '~/lib/ladder/replies';
import words from 'words:rung-walk';

/** Replies by language and pages: `en/alone`. */
export interface RepliesSource {
  cells: Readonly<Record<string, string>>;
}

/** What SmolLM2 replied to each list of messages, letter by letter. */
export const replies: View<RepliesSource> = (_, { cells }, locale) =>
  SENT_PAGES.map((pages) => (
    <div class="message replied">
      <b>{words[locale].pages[pages]}</b>
      <pre tabindex={0} data-copied>
        {cells[`${locale}/${pages}`]!}
      </pre>
    </div>
  ));
