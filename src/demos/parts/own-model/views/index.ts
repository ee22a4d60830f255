import { viewsOf } from '~/demos/parts/pictures/views';
import { SENT_PAGES } from '~/lib/ladder/replies';
import words from 'words:rung-walk';
import { changed } from './changed';
import { answers, passages } from './facts';
import { parts, turns } from './filing';
import { forms } from './forms';
import { roads } from './roads';
import { schema } from './schema';
import type { LadderSource, LadderView } from './ladder-source';
import { tries } from './tries';
import { fields, type LadderSettings } from './settings';

const replies: LadderView = (_, { cells }, locale) => ({
  kind: 'transcript',
  messages: SENT_PAGES.map((pages) => ({
    by: words[locale].pages[pages],
    text: cells[`${locale}/${pages}`]!,
    isCopied: true,
  })),
});

export const views = {
  ladder: viewsOf<LadderSource, LadderSettings>({
    fields: () => fields,
    views: { answers, changed, forms, parts, passages, replies, roads, schema, tries, turns },
    bench: false,
  }),
};
