import { cutMark } from '~/demos/parts/answering/said';
import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { table } from '~/demos/parts/table';
import type { Openings } from './openings';
import { outcomeSaid, pairView } from './pair-view';
import { SIGNS } from './run-view';
import type { AnsweringStrings } from './en';
import type { Run } from './tasks';

/** All answers of a run, folded; an opened one is shown next to its passages. */
export function answersView(
  done: Run['done'],
  openings: Openings,
  t: AnsweringStrings,
  model: ModelStrings,
): FigureElement {
  return h(
    'details',
    { class: 'answers', key: 'answers', 'data-answers': true },
    h('summary', {}, fill(t.answers, { n: done.length })),
    ...done.map((asked) => answerView(asked, openings, t, model)),
  );
}

/** The same answers as a table, folded. */
export const answersTable = (done: Run['done'], t: AnsweringStrings): FigureElement =>
  h(
    'details',
    { class: 'answers', key: 'table' },
    h('summary', {}, t.asTable),
    table({
      heads: t.heads,
      rows: done.map(({ sheet, arm, judged: { text, outcome } }) => {
        return [sheet.question, t.arms[arm], text, outcome ? t.outcomeNames[outcome] : ''];
      }),
    }),
  );

/** Its name within the run is that of its mark in the drawing: `bare-q07`. */
function answerView(
  { sheet, arm, judged, ended, tokens }: Run['done'][number],
  openings: Openings,
  t: AnsweringStrings,
  model: ModelStrings,
): FigureElement {
  const name = `${arm}-${sheet.id}`;
  const open = openings.names.has(name);
  const pair = { sheet, judged, pointed: openings.sentenceOf(name) };
  return h(
    'details',
    { class: 'one', key: name, 'data-one-answer': name, open },
    h(
      'summary',
      {},
      h('i', { 'aria-hidden': 'true' }, SIGNS[judged.outcome ?? 'waiting']),
      ` ${sheet.question} `,
      h('small', {}, t.arms[arm]),
      ...cutMark({ ended, tokens }, model),
    ),
    ...(open ? [h('p', { class: 'case' }, outcomeSaid(pair, t)), pairView(pair, t)] : []),
  );
}
