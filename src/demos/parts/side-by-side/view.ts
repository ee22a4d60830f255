import { fill, formatNumber } from '~/i18n/format';
import {
  alignedRows,
  chanceOfWord,
  entropyOf,
  type AlignedChance,
} from '~/lib/language-model/aligned';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { Column } from './columns';
import type { SideStrings } from './en';

/** Number of rows that are drawn. */
const ROWS = 12;

interface Shown {
  prompt: string;
  /** Empty if no word is looked for. */
  word: string;
  columns: readonly Column[];
}

interface Words {
  t: SideStrings;
  locale: Locale;
}

/**
 * The models' probabilities of the next token, a column each, with
 * entropy, the probability of a word, and each model's continuation.
 */
export function sideView({ prompt, word, columns }: Shown, words: Words): FigureNode[] {
  if (columns.length === 0) return [];
  const { t } = words;
  const rows = alignedRows(columns, ROWS);
  return [
    h(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': fill(t.caption, { prompt }) },
      h(
        'table',
        { class: 'side-table' },
        h('caption', {}, h('b', {}, fill(t.caption, { prompt })), ' ', h('small', {}, t.unit)),
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            h('th', { scope: 'col' }, t.token),
            ...columns.map((one) => head(one, words)),
          ),
        ),
        h(
          'tbody',
          {},
          ...rows.map(({ text, chances }) =>
            h(
              'tr',
              { 'data-row': text },
              h('th', { scope: 'row' }, seen(text)),
              ...chances.map((chance, i) => cell(chance, columns[i]!, words)),
            ),
          ),
        ),
        h(
          'tfoot',
          {},
          footRow('entropy', t.entropy, columns, (one) => entropySaid(one, words)),
          word !== '' &&
            footRow('word', fill(t.wordRow, { word }), columns, (one) =>
              wordSaid(one, word, words),
            ),
          footRow('goes-on', t.goesOn, columns, (one) => goesOnView(one, t)),
        ),
      ),
    ),
    h('p', { class: 'help' }, t.entropyHelp),
  ];
}

/** Buttons for the prompts that were asked before. */
export const earlierView = (prompts: readonly string[], t: SideStrings): FigureNode[] =>
  prompts.length === 0
    ? []
    : [
        h('p', { class: 'help' }, t.earlier),
        h(
          'div',
          { class: 'actions' },
          ...prompts.map((one) => h('button', { type: 'button', 'data-side-prompt': one }, one)),
        ),
      ];

const head = ({ about }: Column, { t, locale }: Words): FigureElement =>
  h(
    'th',
    { scope: 'col', 'data-side-model': about.id },
    about.name,
    about.parameters !== undefined &&
      h('small', {}, fill(t.parameters, { n: formatNumber(about.parameters, locale) })),
    h(
      'button',
      {
        type: 'button',
        'data-side-remove': about.id,
        'aria-label': fill(t.removeLong, { model: about.name }),
      },
      t.remove,
    ),
  );

function cell(chance: AlignedChance | undefined, column: Column, words: Words): FigureElement {
  const { locale } = words;
  if (!chance) return untoldCell(column, words);
  return h(
    'td',
    { 'data-chance': chance.chance.toFixed(6) },
    h(
      'svg',
      { height: 12, 'aria-hidden': 'true' },
      h('rect', { class: 'room', x: 0, y: 1, width: '100%', height: 10 }),
      h('rect', { class: 'full', x: 0, y: 1, width: barWidth(chance.chance), height: 10 }),
    ),
    h('span', {}, percentSaid(chance.chance, locale), chance.spaced && h('i', {}, ' ␣')),
  );
}

/** The cell of a token that the model did not report: it has no such token, or one less likely than all it reported. */
function untoldCell(column: Column, { t, locale }: Words): FigureElement {
  if (column.whole) return h('td', { class: 'untold' }, t.noToken);
  const { chances } = column;
  const least = atMost(chances.at(-1)?.chance ?? 0, locale);
  const title = fill(t.untoldLong, { n: formatNumber(chances.length, locale) });
  return h('td', { class: 'untold', title }, fill(t.untold, { least }));
}

const barWidth = (chance: number): string => `${Math.round(Math.min(1, chance) * 1_000) / 10}%`;

function footRow(
  name: string,
  title: string,
  columns: readonly Column[],
  of: (column: Column) => FigureNode,
): FigureElement {
  return h(
    'tr',
    { [`data-side-${name}`]: true },
    h('th', { scope: 'row' }, title),
    ...columns.map((column) => h('td', {}, of(column))),
  );
}

function entropySaid(column: Column, { t, locale }: Words): string {
  const { bits, rest } = entropyOf(column);
  const n = formatNumber(bits, locale, 2);
  return column.whole
    ? fill(t.bits, { n })
    : fill(t.bitsLeast, { n, rest: percentSaid(rest, locale) });
}

function wordSaid(column: Column, word: string, { t, locale }: Words): string {
  const { is, text, chance } = chanceOfWord(column, word);
  if (is !== 'untold') return fill(t.wordSaid[is], { text, chance: percentSaid(chance, locale) });
  if (column.whole) return t.wordSaid.none;
  return fill(t.wordSaid.untold, { chance: atMost(chance, locale) });
}

const goesOnView = ({ goesOn: { text, tokens } }: Column, t: SideStrings): FigureElement =>
  h(
    'q',
    { 'data-answer': true },
    ...(tokens.length === 0
      ? [text || t.empty]
      : tokens.map((token) =>
          h('span', { 'data-token': true, 'data-chance': token.chance?.toFixed(4) }, token.text),
        )),
  );

/** An upper bound, rounded up: `0.1%`. */
const atMost = (chance: number, locale: Locale): string =>
  `${formatNumber(Math.ceil(1_000 * chance) / 10, locale, 1)}%`;

/** A percentage: `37%`, `2.4%`, `< 0.1%`. */
function percentSaid(chance: number, locale: Locale): string {
  const of100 = 100 * chance;
  if (of100 > 0 && of100 < 0.1) return `< ${formatNumber(0.1, locale, 1)}%`;
  return `${formatNumber(of100, locale, of100 > 0 && of100 < 10 ? 1 : 0)}%`;
}

/** A token's text with signs for invisible characters. */
const seen = (text: string): string =>
  text
    .replaceAll('\n', '↵')
    .replaceAll('\t', '⇥')
    .replace(/^ +$/, (blanks) => '␣'.repeat(blanks.length));
