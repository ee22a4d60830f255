import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { DrawnPiece } from '~/lib/text/vocabularies/drawn';
import { bytesText } from '../../parts/quantities';
import type { CutBy } from '~/workers';
import { LANGUAGES, type Language } from '../core/settings';
import { visible } from '../sentences';
import type { ListedVocabulary, TokenizerState } from '../state';

/** The reader's sentences by the vocabularies of real models, once these are loaded, and what Chinese costs by each. */
export function vocabulariesView(state: TokenizerState): FigureElement {
  const { counted } = state.published;
  const shown = counted ? countedView(state) : [loadButton(state)];
  const focusable = counted && { tabindex: -1 }; // it takes the focus of the button that it replaces
  return h('section', { class: 'published', key: 'published', ...focusable }, ...shown);
}

const countedView = (state: TokenizerState): FigureElement[] => {
  const { t, published, passages, locale } = state;
  return [
    h('h3', { class: 'label' }, t.published),
    h('p', { class: 'help' }, fill(t.publishedLead, { n: formatNumber(passages, locale) })),
    h(
      'div',
      { class: 'vocabularies', role: 'list' },
      ...published.vocabularies.map((vocabulary) => vocabularyView(vocabulary, state)),
    ),
    h('p', { class: 'help', key: 'split' }, t.publishedSplit),
  ];
};

function loadButton({ t, live, published, locale }: TokenizerState): FigureElement {
  const size = bytesText(published.bytes, locale);
  const label = published.loading ? t.publishedLoading : fill(t.publishedLoad, { size });
  return h(
    'button',
    {
      type: 'button',
      'data-load-vocabularies': true,
      disabled: !live,
      'aria-busy': published.loading && 'true',
      key: 'load',
    },
    label,
  );
}

function vocabularyView(
  { name, label, ratio }: ListedVocabulary,
  state: TokenizerState,
): FigureElement {
  const { published, locale } = state;
  const counted = published.counted?.[name];
  return h(
    'div',
    { class: 'vocabulary', role: 'listitem', 'data-vocabulary': name, key: name },
    h('b', { class: 'from' }, label),
    h('span', { class: 'val' }, formatNumber(ratio, locale, 2)),
    ...(counted ? LANGUAGES.map((language) => cutView(language, counted[language], state)) : []),
  );
}

function cutView(language: Language, cut: CutBy, { t }: TokenizerState): FigureElement {
  const name = t.languages[language];
  const rest = cut.tokens - cut.pieces.reduce((sum, { tokens }) => sum + tokens, 0);
  return h(
    'div',
    { class: 'by', 'data-by': language },
    h('p', {}, name, ' ', h('b', { 'data-tokens': language }, String(cut.tokens))),
    cut.pieces.length > 0 &&
      h(
        'ol',
        { class: 'strip fine', role: 'list', translate: 'no', 'aria-label': name },
        ...cut.pieces.map(pieceView),
      ),
    rest > 0 && h('p', { class: 'help' }, fill(t.moreTokens, { n: rest })),
  );
}

/** One token, or a stretch whose characters are divided among several, with their number. */
function pieceView({ text, tokens }: DrawnPiece): FigureNode {
  return h(
    'li',
    { 'data-shared': tokens > 1 && tokens },
    h('span', {}, visible(text), tokens > 1 && h('small', {}, `×${tokens}`)),
  );
}
