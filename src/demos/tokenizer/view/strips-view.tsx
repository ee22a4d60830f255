import { Button } from '~/demos/kit/Button';
import { fill, formatNumber } from '~/i18n/format';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import { bytesOf } from '~/lib/text/byte-pairs/utf8';
import { shownToken } from '~/lib/text/byte-pairs/vocabulary';
import { LANGUAGES, type Language } from '../core/settings';
import { standingText, visible } from '../sentences';
import { nextChange, tokenOf, type Step, type TokenizerState } from '../state';

/** Tokens drawn per sentence; the rest is only counted. */
const DRAWN = 400;

export const stripsView = (state: TokenizerState): FigureElement => (
  <section class="strips" key="strips">
    {LANGUAGES.map((language) => stripView(language, state))}
    {stepsView(state)}
  </section>
);

function stripView(language: Language, state: TokenizerState): FigureElement {
  const { t, cuts, locale } = state;
  const { text, tokens } = cuts[language];
  const count = (n: number) => formatNumber(n, locale);
  const counts = fill(t.cutCounts, {
    tokens: count(tokens.length),
    bytes: count(bytesOf(text).length),
  });
  return (
    <div key={language}>
      {state.typed?.(language)}
      <div data-cut={language} kept={state.kept}>
        <p class="help">{counts}</p>
        {tokens.length === 0 ? (
          <p class="help">{t.empty}</p>
        ) : (
          <ol class="strip flow" role="list" translate="no" aria-label={t.cut[language]}>
            {tokens.slice(0, DRAWN).map((token) => tokenView(token, state))}
          </ol>
        )}
        {tokens.length > DRAWN && (
          <p class="help">{fill(t.moreTokens, { n: count(tokens.length - DRAWN) })}</p>
        )}
      </div>
    </div>
  );
}

function tokenView(token: number, { vocabulary, applied }: TokenizerState): FigureElement {
  const fresh = applied > 0 && token === tokenOf(applied - 1);
  return (
    <li data-token={token} class={fresh && 'fresh'}>
      <span class="line-box on-plate breaks full-width">{drawnNodes(vocabulary[token]!)}</span>
    </li>
  );
}

/** A token as a drawing: each byte of an incomplete character is a square. */
const drawnNodes = (bytes: readonly number[]): FigureNode[] =>
  shownToken(bytes).parts.map((part) =>
    'text' in part ? (
      visible(part.text)
    ) : (
      <code title={`⟨${part.bytes}⟩`}>{'▪'.repeat(part.bytes.split(' ').length)}</code>
    ),
  );

function stepsView(state: TokenizerState): FigureElement {
  const { t, live, applied, learnt, kept, step } = state;
  const change = nextChange(state);
  const button = (to: Step, text: string, enabled: boolean) => (
    <Button
      data-step={to}
      disabled={!(live && (enabled || kept))}
      text={text}
      press={() => step?.(to)}
    />
  );
  return (
    <div class="steps hair-above inner-above-3" role="group" aria-label={t.steps}>
      <p data-standing kept={kept}>
        {standingText(state)}
      </p>
      <p class="row gap-2 flow">
        {button('back', t.back, applied > 0)}
        {button('forward', t.forward, applied < learnt.merges.length)}
        {button('change', t.change, change !== undefined)}
      </p>
    </div>
  );
}
