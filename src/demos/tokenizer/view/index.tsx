import type { FigureNode, FigureElement } from '~/lib/figure';
import { placed, stretch } from '~/lib/drawing/marks';
import { networkView } from './network-view';
import { type TokenizerState, joinsOf, tokenOf } from '../state';
import { stripsView, tokenNodes } from './strips-view';
import { vocabulariesView } from './vocabularies-view';
import { formatNumber, fill } from '~/i18n/format';
import type { Compared } from '~/lib/text/byte-pairs/fertility';
import { MEASURED, type Measured } from '../core/training-text';
import { LANGUAGES, type Language } from '../core/settings';

/** The width of the longest bar, in per cent of the drawing; its number follows it. */
const LONGEST = 70;
const HEIGHT = 48;

/** The cost of the passages by training text: two bars and their ratio. */
function costsView(state: TokenizerState): FigureElement {
  const { t, form, compared, locale } = state;
  const passages = { n: state.passages, merges: formatNumber(form.merges, locale) };
  const ratio = compared[form.training]?.ratio;
  return (
    <details class="costs" key="costs" data-costs kept={state.kept}>
      <summary>
        {t.costs}
        {ratio !== undefined && (
          <b>{fill(t.ratioSaid, { ratio: formatNumber(ratio, locale, 2) })}</b>
        )}
      </summary>
      <p class="help">{fill(t.costsLead, passages)}</p>
      <p
        class="cost heads as-grid gap-0-4 mid-aligned to-end small-print no-border no-padding stacks-below-44"
        aria-hidden="true"
      >
        <span />
        <span />
        {t.ratio}
      </p>
      <div class="bars" role="list">
        {rowsOf(state).map((row) => barsOf(row, state))}
      </div>
    </details>
  );
}

type Row = [name: Measured, compared: Compared];

const rowsOf = ({ compared }: TokenizerState): Row[] =>
  MEASURED.flatMap((name) => (compared[name] ? [[name, compared[name]] as Row] : []));

function barsOf([name, row]: Row, state: TokenizerState): FigureElement {
  const { t, form, locale } = state;
  const most = Math.max(
    ...rowsOf(state).flatMap(([, each]) => LANGUAGES.map((language) => each[language].tokens)),
  );
  const count = (language: Language) => formatNumber(row[language].tokens, locale);
  const said = LANGUAGES.map((language) => `${t.languages[language]} ${count(language)}`);
  const bar = (language: Language, at: number) => {
    const width = (LONGEST * row[language].tokens) / most;
    const y = at * (HEIGHT / 2);
    return [
      stretch(`bar ${language} pen-line`, [0, width], y + 5, 12),
      placed([width, y + 16], { class: 'full-width' }, <text x={6}>{said[at]!}</text>),
    ];
  };
  return (
    <div
      class="cost as-grid gap-0-4 mid-aligned hair-above inner-2"
      role="listitem"
      data-cost={name}
      data-chosen={name === form.training}
    >
      <b class="from">{t.measured[name]}</b>
      <svg class="plot full-width" height={HEIGHT} role="img" aria-label={said.join(t.joined)}>
        {LANGUAGES.flatMap(bar)}
      </svg>
      <span class="val to-end">
        <b class="semibold" data-ratio={name}>
          {formatNumber(row.ratio, locale, 2)}
        </b>{' '}
        <small class="as-block">{interval(row, state)}</small>
      </span>
    </div>
  );
}

function interval({ low, high }: Compared, { t, locale }: TokenizerState): string {
  const two = (value: number) => formatNumber(value, locale, 2);
  return fill(t.interval, { low: two(low), high: two(high) });
}

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
    <div class="scroll scrolls-across" role="group" tabindex={0} aria-label={caption}>
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
  const number = (value: number) => <td class="n unbroken">{formatNumber(value, locale)}</td>;
  const shown = (token: number) => (
    <span class="tk line-box on-plate breaks full-width as-word" translate="no">
      {tokenNodes(vocabulary[token]!)}
    </span>
  );
  return (
    <tr data-merge={merge + 1} class={yours > 0 && 'used'}>
      <th scope="row" class="n">
        {formatNumber(merge + 1, locale)}
      </th>
      <td class="unbroken">
        {shown(left)}
        {' + '}
        {shown(right)}
      </td>
      <td class="unbroken">
        {shown(tokenOf(merge))} <small>{formatNumber(tokenOf(merge), locale)}</small>
      </td>
      {number(learnt.counts[merge]!)}
      {yours > 0 ? number(yours) : <td class="n unbroken">–</td>}
    </tr>
  );
}
