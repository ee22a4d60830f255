import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { OwnQuestion } from '../core/own-questions';
import { questionsView } from './questions-view';
import type { RetrieverStrings } from '../words/en';

/**
 * The reader's questions, whether they are stored, and buttons for import and
 * export; drawn by the script, because they do nothing without it.
 *
 * @param faults the problems in the file imported last, as sentences
 * @param chosen its name
 * @param kept the sentence about storing
 */
export const ownMarksView = (
  questions: readonly OwnQuestion[],
  faults: readonly string[],
  t: RetrieverStrings,
  chosen = '',
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
  chooserView(faults, chosen, t),
  buttonsView(questions.length > 0, t),
];

const ID = 'retriever-marks';

function chooserView(
  faults: readonly string[],
  chosen: string,
  t: RetrieverStrings,
): FigureElement {
  const input = {
    id: ID,
    class: 'sr',
    type: 'file',
    accept: '.csv,.jsonl,.ndjson,.json,.txt,text/csv,application/json',
    'aria-describedby': `${ID}-help ${ID}-faults`,
    'data-load-marks': true,
  };
  const sentences = faults.map((fault) => h('li', { class: 'error' }, fault));
  return h(
    'div',
    { class: 'field', key: 'load' },
    h(
      'div',
      { class: 'choose' },
      h('input', input),
      h('label', { class: 'button', for: ID }, t.loadMarks),
      h('span', { class: 'files', 'data-chosen': true }, chosen),
    ),
    h('p', { class: 'help', id: `${ID}-help` }, t.loadMarksHelp),
    h('ul', { role: 'list', id: `${ID}-faults`, 'data-mark-faults': true }, ...sentences),
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
