import type { View } from '~/demos/kit/view';
import { h } from '~/lib/figure';
import { SENT_PAGES } from '~/lib/ladder/replies';
import { words } from './words';

/** Replies by language and pages: `en/alone`. */
export interface RepliesSource {
  cells: Readonly<Record<string, string>>;
}

/** What SmolLM2 replied to each list of messages, letter by letter. */
export const replies: View<RepliesSource> = (_, { cells }, locale) =>
  SENT_PAGES.map((pages) =>
    h(
      'div',
      { class: 'message replied' },
      h('b', {}, words[locale].pages[pages]),
      h('pre', { tabindex: 0, 'data-copied': true }, cells[`${locale}/${pages}`]!),
    ),
  );
