import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
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
  return h(
    'details',
    { class: 'costs', key: 'costs', 'data-costs': true },
    h(
      'summary',
      {},
      t.costs,
      ratio !== undefined &&
        h('b', {}, fill(t.ratioSaid, { ratio: formatNumber(ratio, locale, 2) })),
    ),
    h('p', { class: 'help' }, fill(t.costsLead, passages)),
    h('p', { class: 'cost heads', 'aria-hidden': 'true' }, h('span'), h('span'), t.ratio),
    h('div', { class: 'bars', role: 'list' }, ...rowsOf(state).map((row) => barsOf(row, state))),
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
      h('rect', { class: `bar ${language}`, x: 0, y: y + 5, width: `${width}%`, height: 12 }),
      h('svg', { x: `${width}%`, y: y + 16, overflow: 'visible' }, h('text', { x: 6 }, said[at]!)),
    ];
  };
  return h(
    'div',
    { class: 'cost', role: 'listitem', 'data-cost': name, 'data-chosen': name === form.training },
    h('b', { class: 'from' }, t.measured[name]),
    h(
      'svg',
      { class: 'plot', height: HEIGHT, role: 'img', 'aria-label': said.join(t.joined) },
      ...LANGUAGES.flatMap(bar),
    ),
    h(
      'span',
      { class: 'val' },
      h('b', { 'data-ratio': name }, formatNumber(row.ratio, locale, 2)),
      ' ',
      h('small', {}, interval(row, state)),
    ),
  );
}

function interval({ low, high }: Compared, { t, locale }: TokenizerState): string {
  const two = (value: number) => formatNumber(value, locale, 2);
  return fill(t.interval, { low: two(low), high: two(high) });
}
