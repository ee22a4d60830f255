import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { countMarks, markOf, MARKS, type Pair } from '../core/compare';
import type { AdapterStrings } from '../words/en';

/** A question with both replies, and what is said of it beside its mark. */
export interface Row extends Pair {
  gloss: string | undefined;
  note?: string;
}

/** All questions with both replies and their mark; the accepted answer is under the question. */
export const rowsView = (rows: readonly Row[], t: AdapterStrings): FigureElement =>
  h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': t.rows },
    h(
      'table',
      { class: 'twenty' },
      h('thead', {}, h('tr', {}, ...t.heads.map((head) => h('th', { scope: 'col' }, head)))),
      h('tbody', {}, ...rows.map((row) => rowView(row, t))),
    ),
  );

function rowView(row: Row, t: AdapterStrings): FigureElement {
  const { question, answers, off, on, gloss, note } = row;
  const mark = markOf(row);
  const accepted = fill(t.accepted, { answers: answers.join(' / ') });
  return h(
    'tr',
    { 'data-mark': mark },
    h(
      'th',
      { scope: 'row' },
      h('span', { lang: 'en' }, question),
      ...(gloss ? [h('span', { class: 'gloss' }, gloss)] : []),
      h('span', { class: 'gloss' }, accepted),
    ),
    h('td', { lang: 'en' }, off),
    h('td', { lang: 'en' }, on),
    h(
      'td',
      { class: 'mark' },
      t.marks[mark],
      ...(note ? [h('span', { class: 'gloss' }, note)] : []),
    ),
  );
}

/** How many questions were kept, lost, won, or never right. */
export const marksSaid = (pairs: readonly Pair[], t: AdapterStrings): string => {
  const counts = countMarks(pairs);
  return MARKS.map((mark) => fill(t.markCount, { mark: t.marks[mark], n: counts[mark] })).join(
    t.list,
  );
};

/** The everyday questions as a table for a file. */
export const csvRows = (pairs: readonly Pair[]): string[][] => [
  ['question', 'accepted', 'off', 'on', 'mark'],
  ...pairs.map((pair) => [
    pair.question,
    pair.answers.join(' / '),
    pair.off,
    pair.on,
    markOf(pair),
  ]),
];
