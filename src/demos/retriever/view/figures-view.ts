import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { Comparison } from '~/lib/evaluation/paired';
import type { HandbookFigures } from '../core/evaluate';
import type { MethodFigures } from '../core/measures';
import { nameOf } from '../core/contestants';
import type { RetrieverSettings } from '../core/settings';
import { headRow } from '~/demos/parts/table';
import { columnsOf, type Column, type Row } from '../figure-columns';
import { contestantName } from '../names';
import { differencesView, versusView } from './told-apart-view';
import type { RetrieverStrings } from '../words/en';
import { LOCALES } from '~/lib/locale';

/**
 * The figures for one text: the handbook in a language, across languages, or the reader's own text.
 */
export interface FigureGroup {
  name: string;
  title: string;
  rows: readonly (MethodFigures | HandbookFigures)[];
  /** The comparison of the two chosen methods on this group's questions. */
  versus: Comparison | undefined;
}

/** The figures of each method as a table, with a group of rows for each text. */
export function figuresView(
  groups: readonly FigureGroup[],
  settings: RetrieverSettings,
  t: RetrieverStrings,
  encoder = '',
): FigureElement {
  const rows = groups.flatMap((group) => group.rows);
  const handbook = groups.some(({ name }) => name !== 'own');
  const columns = columnsOf(rows, handbook, settings, t);
  const head = [t.figureColumns.method, ...columns.map((column) => column.head)];
  const differences = groups.flatMap((group) => differencesView(group, settings, t) ?? []);
  return h(
    'section',
    { class: 'figures', 'data-evaluation': true, key: 'figures' },
    h('h3', { class: 'label' }, handbook ? t.figures : t.ownFigures),
    h('p', { class: 'help' }, leadOf(rows, handbook, settings, t, encoder)),
    h(
      'table',
      { class: 'turn' },
      headRow(head),
      ...groups.map((group) => groupView(group, settings, columns, t)),
    ),
    ...groups.flatMap((group) => versusView(group, settings, t) ?? []),
    differences.length > 0 && h('ul', { class: 'told-apart', role: 'list' }, ...differences),
    differences.length > 0 && h('p', { class: 'help' }, t.manyRows),
  );
}

function leadOf(
  rows: readonly Row[],
  handbook: boolean,
  { k }: RetrieverSettings,
  t: RetrieverStrings,
  encoder: string,
): string {
  const isCosted = rows.some(({ cost }) => cost);
  const isEncoded = rows.some(({ method }) => method === 'encoder');
  const sentences = [
    fill(handbook ? t.figuresLead : t.ownFiguresLead, { n: rows[0]?.questions ?? 0 }),
    isCosted && fill(t.costLead, { k }),
    isCosted && isEncoded && t.costOfEncoder,
    isEncoded && encoder !== '' && fill(t.encoderIs, { name: encoder }),
  ];
  return sentences.filter(Boolean).join(LOCALES[t.locale].space);
}

function groupView(
  { name, title, rows }: FigureGroup,
  settings: RetrieverSettings,
  columns: readonly Column[],
  t: RetrieverStrings,
): FigureElement {
  const heading = h('th', { scope: 'rowgroup', colspan: columns.length + 1 }, title);
  return h(
    'tbody',
    {},
    h('tr', { class: 'group' }, heading),
    ...rows.map((row) => rowView(row, name, settings, columns, t)),
  );
}

function rowView(
  row: Row,
  group: string,
  { method, compare, partner }: RetrieverSettings,
  columns: readonly Column[],
  t: RetrieverStrings,
): FigureElement {
  const chosen = nameOf(method, partner);
  const shown = row.method === chosen || (compare && row.method === nameOf(compare, partner));
  const cells = columns.map(({ head, cell }): FigureNode => {
    const { attributes, children } = cell(row);
    return h('td', { 'data-label': head, ...attributes }, ...children);
  });
  return h(
    'tr',
    { class: shown ? 'on' : undefined, 'data-method': row.method, 'data-language': group },
    h('th', { scope: 'row' }, contestantName(row.method, chosen, t)),
    ...cells,
  );
}
