import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { answersView } from './answers-view';
import { deskView, runForm } from './desk-view';
import { FILES } from './files';
import { oneView } from './one-view';
import type { Openings } from './opened';
import { runView } from './run-view';
import type { Desk } from './state';
import type { AnsweringStrings } from './strings';
import { LOCALES } from '~/lib/locale';

/** Everything below the panel: a single question with its answer, then the run over all questions with its results. */
export function boardView(
  desk: Desk,
  openings: Openings,
  t: AnsweringStrings,
  model: ModelStrings | undefined,
  sheet: string | undefined,
): FigureNode[] {
  const { one, run, locale } = desk;
  return [
    h('link', { rel: 'stylesheet', href: sheet, key: 'sheet' }),
    ...deskView(desk, t),
    ...(one && model
      ? [
          h(
            'div',
            { class: 'result', key: 'answer', 'data-one': true },
            ...oneView({ ...one, pointed: openings.alone }, t, model),
          ),
        ]
      : []),
    runForm(desk, t),
    ...(run && model
      ? [
          h(
            'div',
            { class: 'result', key: 'run', 'data-asked-all': true },
            ...runView(run, t, model),
          ),
          answersView(run.done, openings, t),
          handOut(t),
        ]
      : []),
    h('p', { class: 'help', key: 'rule' }, [t.rule, t.neverRun].join(LOCALES[locale].space)),
  ];
}

const handOut = (t: AnsweringStrings): FigureElement =>
  h(
    'div',
    { class: 'actions', key: 'hand-out' },
    ...Object.keys(FILES).map((format) =>
      h(
        'button',
        { type: 'button', 'data-answer-as': format },
        fill(t.save, { format: format.toUpperCase() }),
      ),
    ),
  );
