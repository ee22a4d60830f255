import { fill, formatNumber } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { Compared } from '~/lib/text/byte-pairs/fertility';
import { MEASURED, type Measured } from '../core/training-text';
import { LANGUAGES, type Language } from '../core/settings';
import type { TokenizerState } from '../state';

/** The width of the longest bar, in per cent of the drawing; its number follows it. */
const LONGEST = 70;
const HEIGHT = 48;

/** The cost of the passages by training text: two bars and their ratio. */
export function costsView(state: TokenizerState): FigureElement {
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
      <p class="cost heads" aria-hidden="true">
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
      <rect class={`bar ${language}`} x={0} y={y + 5} width={`${width}%`} height={12} />,
      <svg x={`${width}%`} y={y + 16} overflow="visible">
        <text x={6}>{said[at]!}</text>
      </svg>,
    ];
  };
  return (
    <div class="cost" role="listitem" data-cost={name} data-chosen={name === form.training}>
      <b class="from">{t.measured[name]}</b>
      <svg class="plot" height={HEIGHT} role="img" aria-label={said.join(t.joined)}>
        {LANGUAGES.flatMap(bar)}
      </svg>
      <span class="val">
        <b data-ratio={name}>{formatNumber(row.ratio, locale, 2)}</b>{' '}
        <small>{interval(row, state)}</small>
      </span>
    </div>
  );
}

function interval({ low, high }: Compared, { t, locale }: TokenizerState): string {
  const two = (value: number) => formatNumber(value, locale, 2);
  return fill(t.interval, { low: two(low), high: two(high) });
}
