import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { outcomeSaid, pairView } from './pair-view';
import { SIGNS } from './run-view';
import type { AnsweringStrings } from './strings';
import type { Run, SheetTask } from './tasks';

/** The answers that the reader has opened, and the sentence pointed at. */
export interface Opened {
  names: ReadonlySet<string>;
  pointed?: { name: string; sentence: number } | undefined;
}

/** The name of an answer within a run: `bare-q07`. */
const nameOf = ({ arm, sheet }: Pick<SheetTask, 'arm' | 'sheet'>): string => `${arm}-${sheet.id}`;

/** All answers of a run, folded; an opened one is shown next to its passages. */
export function answersView(
  done: Run['done'],
  { names, pointed }: Opened,
  t: AnsweringStrings,
): FigureElement {
  return h(
    'details',
    { class: 'answers', key: 'answers', 'data-answers': true },
    h('summary', {}, fill(t.answers, { n: done.length })),
    ...done.map((asked) => {
      const name = nameOf(asked);
      const at = pointed?.name === name ? pointed.sentence : undefined;
      return answerView(asked, name, names.has(name), at, t);
    }),
  );
}

function answerView(
  asked: Run['done'][number],
  name: string,
  open: boolean,
  pointed: number | undefined,
  t: AnsweringStrings,
): FigureElement {
  const { sheet, arm, judged } = asked;
  const { outcome } = judged;
  const pair = { sheet, judged, pointed };
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
