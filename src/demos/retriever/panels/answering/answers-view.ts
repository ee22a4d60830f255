import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Openings } from './openings';
import { outcomeSaid, pairView } from './pair-view';
import { SIGNS } from './run-view';
import type { AnsweringStrings } from './en';
import type { Run, SheetTask } from './tasks';

/** The name of an answer within a run: `bare-q07`. */
const nameOf = ({ arm, sheet }: Pick<SheetTask, 'arm' | 'sheet'>): string => `${arm}-${sheet.id}`;

/** All answers of a run, folded; an opened one is shown next to its passages. */
export function answersView(
  done: Run['done'],
  openings: Openings,
  t: AnsweringStrings,
): FigureElement {
  return h(
    'details',
    { class: 'answers', key: 'answers', 'data-answers': true },
    h('summary', {}, fill(t.answers, { n: done.length })),
    ...done.map((asked) => {
      const name = nameOf(asked);
      return answerView(asked, name, openings, t);
    }),
  );
}

function answerView(
  asked: Run['done'][number],
  name: string,
  openings: Openings,
  t: AnsweringStrings,
): FigureElement {
  const { sheet, arm, judged } = asked;
  const { outcome } = judged;
  const open = openings.names.has(name);
  const pair = { sheet, judged, pointed: openings.sentenceOf(name) };
  return h(
    'details',
    { class: 'one', key: name, 'data-one-answer': name, open },
    h(
      'summary',
      {},
      h('i', { 'aria-hidden': 'true' }, SIGNS[outcome ?? 'waiting']),
      ` ${sheet.question} `,
      h('small', {}, t.arms[arm]),
    ),
    ...(open ? [h('p', { class: 'case' }, outcomeSaid(pair, t)), pairView(pair, t)] : []),
  );
}
