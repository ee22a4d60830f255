import type { AmountRow } from '~/demos/parts/pictures/amounts';
import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { fill, formatNumber } from '~/i18n/format';
import { VOCABULARIES } from '~/lib/text/vocabularies/names';
import { tokenizerFields, type TokenizerSettings } from '../core/settings';
import type { PublishedCosts } from '../core/snapshot';
import words from 'words:tokenizer-walk';

interface VocabularySource {
  cells: Readonly<Record<string, number>>;
  published: PublishedCosts;
}

/** The pages that are counted: in English alone, or in Chinese, too. */
const COUNTED = ['en', 'both'] as const;

type VocabularySettings = TokenizerSettings & { counted: (typeof COUNTED)[number] };

const vocabularies: View<VocabularySource, VocabularySettings> = (
  { counted },
  { cells, published },
  locale,
) => {
  const t = words[locale];
  const most = Math.max(
    ...VOCABULARIES.flatMap((name) => [published[name].en.tokens, published[name].zh.tokens]),
  );
  /** Without a number it is still to come. */
  const row = (name: string, more: string, tokens?: number): AmountRow => ({
    name,
    more,
    strong: name === '' && tokens !== undefined,
    shown: tokens === undefined ? t.toCome : formatNumber(tokens, locale),
    ...(tokens !== undefined && { values: [tokens] as const }),
  });
  const rows = VOCABULARIES.flatMap((name) => [
    row(t.names[name], t.inEnglish, published[name].en.tokens),
    row('', t.inChinese, counted === 'both' ? published[name].zh.tokens : undefined),
  ]);
  return { kind: 'tokens', title: fill(t.title, { n: cells.passages! }), rows, most };
};

export const views = {
  tokenizer: viewsOf({
    fields: () => ({
      ...tokenizerFields,
      counted: { kind: 'choice', default: 'en', options: COUNTED },
    }),
    views: { vocabularies },
  }),
};
