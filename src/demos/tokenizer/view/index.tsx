import { placed, stretch } from '~/lib/drawing/marks';
import { networkView } from './network-view';
import type { TokenizerState } from '../state';
import { stripsView } from './strips-view';
import { vocabulariesView } from './vocabularies-view';
import { formatNumber, fill } from '~/i18n/format';
import type { Compared } from '~/lib/text/byte-pairs/fertility';
import { MEASURED, type Measured } from '../core/training-text';
import { LANGUAGES, type Language } from '../core/settings';

/** The width of the longest bar, in per cent of the drawing; its number follows it. */
const LONGEST = 70;
const HEIGHT = 48;

function costsView(state: TokenizerState) {
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

function barsOf([name, row]: Row, state: TokenizerState) {
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
      <b class="from medium">{t.measured[name]}</b>
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

export const tokenizerView = (state: TokenizerState) =>
  state.form.part === 'network' ? networkView(state) : tokensView(state);

export const tokensView = (state: TokenizerState) => [
  stripsView(state),
  costsView(state),
  vocabulariesView(state),
];
