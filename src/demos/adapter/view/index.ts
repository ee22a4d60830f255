import { fill, formatDate } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { AdapterState } from '../state';
import { pairView } from './pair-view';
import { marksSaid, rowsView } from './rows-view';

/** One question of the exam off and on, the counts, and all everyday questions. */
export const view = (state: AdapterState): FigureElement[] => [
  questionView(state),
  countsView(state),
  listView(state),
];

function questionView({ strings: t, record, at }: AdapterState): FigureElement {
  const { question, place, answers, off, on } = record.exam[at]!;
  const sides = [
    { name: t.off, text: off, note: '' },
    { name: t.on, text: on, note: fill(t.truth, { answer: answers[0]! }) },
  ];
  return h(
    'section',
    {},
    h('p', { class: 'asked', lang: 'en' }, question),
    ...(t.examGloss ? [h('p', { class: 'help' }, fill(t.examGloss, { place }))] : []),
    pairView(sides, ''),
  );
}

/** What the switch changed, in three counts. */
function countsView({ strings: t, record: { cells } }: AdapterState): FigureElement {
  const count = (name: string, key: string, of: string) =>
    h(
      'div',
      { 'data-count': key },
      h('dt', {}, fill(name, { of: cells[of]! })),
      h('dd', {}, fill(t.fromTo, { off: cells[`${key}/off`]!, on: cells[`${key}/on`]! })),
    );
  return h(
    'dl',
    { class: 'counts' },
    count(t.countFacts, 'facts', 'facts'),
    count(t.countGeneral, 'general', 'questions'),
    count(t.countDeclined, 'declined', 'unknown'),
  );
}

function listView({ strings: t, locale, record, glosses }: AdapterState): FigureElement {
  const { general, engine, asked } = record;
  const rows = general.map((pair, at) => ({ ...pair, gloss: glosses[at] }));
  return h(
    'details',
    { key: 'twenty' },
    h('summary', {}, fill(t.listTitle, { n: general.length })),
    h('p', { class: 'help' }, marksSaid(general, t)),
    rowsView(rows, t),
    h('p', { class: 'help' }, fill(t.recordedWith, { date: formatDate(asked, locale), engine })),
  );
}

/** The figure in a sentence. */
export function figureSaid({ strings: t, record, at }: AdapterState): string {
  const { cells, exam } = record;
  const { place, on } = exam[at]!;
  return fill(t.said, {
    ...{ place, on, of: cells['questions']!, facts: cells['facts']! },
    off: cells['general/off']!,
    left: cells['general/on']!,
    learned: cells['facts/on']!,
  });
}
