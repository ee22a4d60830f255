import { type FigureNode, h, type FigureElement } from '~/lib/figure';
import { costsView } from './costs-view';
import { networkView } from './network-view';
import { type TokenizerState, builders, joinsOf, tokenOf } from '../state';
import { stripsView, tokenNodes } from './strips-view';
import { vocabulariesView } from './vocabularies-view';
import { fill, formatNumber } from '~/i18n/format';

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
const BUILDERS = 100;

/** The latest merges, and all merges that built the reader's sentences. */
function mergesView(state: TokenizerState): FigureElement {
  const { t, applied, locale } = state;
  const latest = Array.from({ length: Math.min(LATEST, applied) }, (_, i) => applied - 1 - i);
  const built = builders(state);
  const rest = built.length - BUILDERS;
  return h(
    'details',
    { key: 'merges' },
    h('summary', {}, t.latest),
    latest.length > 0
      ? table(t.latest, latest, state, { 'data-merges': true })
      : h('p', { class: 'help' }, t.latestNone),
    built.length > 0 &&
      h(
        'details',
        { key: 'built' },
        h('summary', {}, fill(t.built, { n: formatNumber(built.length, locale) })),
        table(fill(t.built, { n: built.length }), built.slice(0, BUILDERS), state),
        rest > 0 && h('p', { class: 'help' }, fill(t.builtMore, { n: rest })),
      ),
  );
}

function table(
  caption: string,
  merges: readonly number[],
  state: TokenizerState,
  name: Record<string, boolean> = {},
): FigureElement {
  const { number, pair, token, count, yours } = state.t.mergeColumns;
  const heads = [number, pair, token, count, yours];
  const head = (text: string, at: number) =>
    h('th', { scope: 'col', class: (at === 0 || at > 2) && 'n' }, text);
  return h(
    'div',
    { class: 'scroll', role: 'group', tabindex: 0, 'aria-label': caption },
    h(
      'table',
      { class: 'turn keep merges', ...name },
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
