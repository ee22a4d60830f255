import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { barRows, type Bar } from '~/demos/parts/bars';
import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
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
  const both = counted === 'both';
  return [
    <div class="stage vocabularies">
      <p class="cap">
        <b>{fill(t.title, { n: cells.passages! })}</b>
      </p>
      {barRows(
        VOCABULARIES.flatMap((name) => [
          bar(t.names[name], t.inEnglish, published[name].en.tokens, locale),
          both
            ? bar('', t.inChinese, published[name].zh.tokens, locale)
            : {
                name: '',
                more: t.inChinese,
                stretches: [{ value: most, way: 'empty' }],
                shown: t.toCome,
              },
        ]),
        most,
      )}
    </div>,
  ];
};

const bar = (name: string, more: string, tokens: number, locale: Locale): Bar => ({
  name,
  more,
  strong: name === '',
  stretches: [{ value: tokens }],
  shown: formatNumber(tokens, locale),
});

const fields = {
  ...tokenizerFields,
  counted: { kind: 'choice', default: 'en', options: COUNTED },
} as const;

export const tokenizerViews = viewsOf({ fields: () => fields, views: { vocabularies } });

export const views = { tokenizer: tokenizerViews };
