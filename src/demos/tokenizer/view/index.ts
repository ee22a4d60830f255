import { type FigureNode, h, type FigureElement } from '~/lib/figure';
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
  return h(
    'details',
    { key: 'merges' },
    h('summary', {}, t.latest),
    latest.length > 0 ? table(t.latest, latest, state) : h('p', { class: 'help' }, t.latestNone),
  );
}

function table(caption: string, merges: readonly number[], state: TokenizerState): FigureElement {
  const { number, pair, token, count, yours } = state.t.mergeColumns;
  const heads = [number, pair, token, count, yours];
  const head = (text: string, at: number) =>
    h('th', { scope: 'col', class: (at === 0 || at > 2) && 'n' }, text);
  return h(
    'div',
    { class: 'scroll', role: 'group', tabindex: 0, 'aria-label': caption },
    h(
      'table',
      { class: 'turn keep merges', 'data-merges': true },
      h('caption', { class: 'sr' }, caption),
      h('thead', {}, h('tr', {}, ...heads.map(head))),
      h('tbody', {}, ...merges.map((merge) => row(merge, state))),
    ),
  );
}

function row(merge: number, state: TokenizerState): FigureElement {
  const { learnt, vocabulary, locale } = state;
  const [left, right] = learnt.merges[merge]!;
  const yours = joinsOf(state, merge);
  const number = (value: number) => h('td', { class: 'n' }, formatNumber(value, locale));
  const shown = (token: number) =>
    h('span', { class: 'tk', translate: 'no' }, ...tokenNodes(vocabulary[token]!));
  return h(
    'tr',
    { 'data-merge': merge + 1, class: yours > 0 && 'used' },
    h('th', { scope: 'row', class: 'n' }, formatNumber(merge + 1, locale)),
    h('td', {}, shown(left), ' + ', shown(right)),
    h('td', {}, shown(tokenOf(merge)), ' ', h('small', {}, formatNumber(tokenOf(merge), locale))),
    number(learnt.counts[merge]!),
    yours > 0 ? number(yours) : h('td', { class: 'n' }, '–'),
  );
}
