import { Button } from '~/demos/kit/Button';
import { fill, formatNumber } from '~/i18n/format';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import type { DrawnPiece } from '~/lib/text/vocabularies/drawn';
import { bytesText } from '../../parts/quantities';
import type { CutBy } from '~/workers';
import { LANGUAGES, type Language } from '../core/settings';
import { visible } from '../sentences';
import type { ListedVocabulary, TokenizerState } from '../state';

export function vocabulariesView(state: TokenizerState): FigureElement {
  const { counted } = state;
  const focusable = counted && { tabindex: -1 }; // it takes the focus of the button that it replaces
  return (
    <section class="published" key="published" {...focusable}>
      {counted ? countedView(state) : loadButton(state)}
    </section>
  );
}

const countedView = (state: TokenizerState): FigureElement[] => {
  const { t, published, passages, locale } = state;
  return [
    <h3 class="label">{t.published}</h3>,
    <p class="help">{fill(t.publishedLead, { n: formatNumber(passages, locale) })}</p>,
    <div class="vocabularies" role="list">
      {published.vocabularies.map((vocabulary) => vocabularyView(vocabulary, state))}
    </div>,
    <p class="help" key="split">
      {t.publishedSplit}
    </p>,
  ];
};

function loadButton({ t, live, loading, published, locale, load }: TokenizerState): FigureElement {
  const size = bytesText(published.bytes, locale);
  const label = loading ? t.publishedLoading : fill(t.publishedLoad, { size });
  return (
    <Button
      data-load-vocabularies
      disabled={!live}
      aria-busy={loading && 'true'}
      text={label}
      press={({ currentTarget }) => load?.(currentTarget.parentElement!)}
      key="load"
    />
  );
}

function vocabularyView({ name, label, ratio }: ListedVocabulary, state: TokenizerState) {
  const { locale } = state;
  const counted = state.counted?.[name];
  return (
    <div
      class="vocabulary as-grid gap-2-4 hair-above inner-2"
      role="listitem"
      data-vocabulary={name}
      key={name}
    >
      <b class="from">{label}</b>
      <span class="val">{formatNumber(ratio, locale, 2)}</span>
      {counted ? LANGUAGES.map((language) => cutView(language, counted[language], state)) : []}
    </div>
  );
}

function cutView(language: Language, cut: CutBy, { t }: TokenizerState): FigureElement {
  const name = t.languages[language];
  const rest = cut.tokens - cut.pieces.reduce((sum, { tokens }) => sum + tokens, 0);
  return (
    <div class="by" data-by={language}>
      <p>
        {name} <b data-tokens={language}>{String(cut.tokens)}</b>
      </p>
      {cut.pieces.length > 0 && (
        <ol class="strip fine" role="list" translate="no" aria-label={name}>
          {cut.pieces.map(pieceView)}
        </ol>
      )}
      {rest > 0 && <p class="help">{fill(t.moreTokens, { n: rest })}</p>}
    </div>
  );
}

function pieceView({ text, tokens }: DrawnPiece): FigureNode {
  return (
    <li data-shared={tokens > 1 && tokens}>
      <span>
        {visible(text)}
        {tokens > 1 && <small>{`×${tokens}`}</small>}
      </span>
    </li>
  );
}
