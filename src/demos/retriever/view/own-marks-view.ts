import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { OwnQuestion } from '../core/own-questions';
import { questionsView } from './questions-view';
import type { RetrieverStrings } from '../words/en';

/**
 * The reader's questions, whether they are stored, and buttons for import and
 * export; drawn by the script, because they do nothing without it.
 *
 * @param kept the sentence about storing
 */
export const ownMarksView = (
  questions: readonly OwnQuestion[],
  t: RetrieverStrings,
  kept = '',
): FigureNode[] => [
  h('summary', { key: 'summary' }, fill(t.myQuestions, { n: questions.length })),
  ...(questions.length > 0 ? [] : [h('p', { class: 'help', key: 'none' }, t.noQuestions)]),
  h('ul', { role: 'list', class: 'questions', key: 'list' }, ...questionsView(questions, t)),
  h(
    'label',
    { class: 'switch', key: 'keep' },
    h('input', { type: 'checkbox', 'data-keep-marks': true }),
    t.keepMarks,
  ),
  h('p', { class: 'help', role: 'status', key: 'kept', 'data-kept': true }, kept),
  chooserView(t),
  buttonsView(questions.length > 0, t),
];

const ID = 'retriever-marks';

function chooserView(t: RetrieverStrings): FigureElement {
  const input = {
    id: ID,
    class: 'sr',
    type: 'file',
    accept: '.csv,.jsonl,.ndjson,.json,.txt,text/csv,application/json',
    'aria-describedby': `${ID}-help`,
    'data-load-marks': true,
  };
  return h(
    'div',
    { class: 'field', key: 'load' },
    h(
      'div',
      { class: 'choose' },
      h('input', input),
      h('label', { class: 'button', for: ID }, t.loadMarks),
    ),
    h('p', { class: 'help', id: `${ID}-help` }, t.loadMarksHelp),
  );
}

function buttonsView(hasMarks: boolean, t: RetrieverStrings): FigureElement {
  const button = (name: string, value: string | true, label: string) =>
    h('button', { type: 'button', [`data-${name}`]: value }, label);
  return h(
    'div',
    { class: 'actions', key: 'hand-out' },
    button('marks-as', 'csv', t.marksCsv),
    button('marks-as', 'jsonl', t.marksJsonl),
    hasMarks && button('remove-questions', true, t.removeQuestions),
  );
}
