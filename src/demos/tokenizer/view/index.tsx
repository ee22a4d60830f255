import { type FigureNode, type FigureElement } from '~/lib/figure';
import { costsView } from './costs-view';
import { networkView } from './network-view';
import { type TokenizerState, joinsOf, tokenOf } from '../state';
import { stripsView, tokenNodes } from './strips-view';
import { vocabulariesView } from './vocabularies-view';
import { formatNumber } from '~/i18n/format';

/** The part of the figure that the reader has chosen. */
export const tokenizerView = (state: TokenizerState): FigureNode[] =>
  state.form.part === 'network' ? networkView(state) : tokensView(state);

/** Sentences as tokens, the merges behind them, the costs of the passages, and published vocabularies. */
export const tokensView = (state: TokenizerState): FigureNode[] => [
  stripsView(state),
  mergesView(state),
  costsView(state),
  vocabulariesView(state),
];

const LATEST = 8;

/** The latest merges. */
function mergesView(state: TokenizerState): FigureElement {
  const { t, applied } = state;
  const latest = Array.from({ length: Math.min(LATEST, applied) }, (_, i) => applied - 1 - i);
  return (
    <details key="merges" kept={state.kept}>
      <summary>{t.latest}</summary>
      {latest.length > 0 ? table(t.latest, latest, state) : <p class="help">{t.latestNone}</p>}
    </details>
  );
}

function table(caption: string, merges: readonly number[], state: TokenizerState): FigureElement {
  const { number, pair, token, count, yours } = state.t.mergeColumns;
  const heads = [number, pair, token, count, yours];
  const head = (text: string, at: number) => (
    <th scope="col" class={(at === 0 || at > 2) && 'n'}>
      {text}
    </th>
  );
  return (
    <div class="scroll" role="group" tabindex={0} aria-label={caption}>
      <table class="turn keep merges" data-merges>
        <caption class="sr">{caption}</caption>
        <thead>
          <tr>{heads.map(head)}</tr>
        </thead>
        <tbody>{merges.map((merge) => row(merge, state))}</tbody>
      </table>
    </div>
  );
}

function row(merge: number, state: TokenizerState): FigureElement {
  const { learnt, vocabulary, locale } = state;
  const [left, right] = learnt.merges[merge]!;
  const yours = joinsOf(state, merge);
  const number = (value: number) => <td class="n">{formatNumber(value, locale)}</td>;
  const shown = (token: number) => (
    <span class="tk" translate="no">
      {tokenNodes(vocabulary[token]!)}
    </span>
  );
  return (
    <tr data-merge={merge + 1} class={yours > 0 && 'used'}>
      <th scope="row" class="n">
        {formatNumber(merge + 1, locale)}
      </th>
      <td>
        {shown(left)}
        {' + '}
        {shown(right)}
      </td>
      <td>
        {shown(tokenOf(merge))} <small>{formatNumber(tokenOf(merge), locale)}</small>
      </td>
      {number(learnt.counts[merge]!)}
      {yours > 0 ? number(yours) : <td class="n">–</td>}
    </tr>
  );
}
