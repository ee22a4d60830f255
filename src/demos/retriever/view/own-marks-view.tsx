import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { OwnQuestion } from '../core/own-questions';
import { questionsView } from './questions-view';
import type { Words as RetrieverStrings } from 'words:retriever';

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
  <summary key="summary">{fill(t.myQuestions, { n: questions.length })}</summary>,
  ...(questions.length > 0
    ? []
    : [
        <p class="help" key="none">
          {t.noQuestions}
        </p>,
      ]),
  <ul role="list" class="questions" key="list">
    {questionsView(questions, t)}
  </ul>,
  <label class="switch" key="keep">
    <input type="checkbox" data-keep-marks />
    {t.keepMarks}
  </label>,
  <p class="help" role="status" key="kept" data-kept>
    {kept}
  </p>,
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
  return (
    <div class="field" key="load">
      <div class="choose">
        <input {...input} />
        <label class="button" for={ID}>
          {t.loadMarks}
        </label>
      </div>
      <p class="help" id={`${ID}-help`}>
        {t.loadMarksHelp}
      </p>
    </div>
  );
}

function buttonsView(hasMarks: boolean, t: RetrieverStrings): FigureElement {
  const button = (name: string, value: string | true, label: string) => (
    <button type="button" {...{ [`data-${name}`]: value }}>
      {label}
    </button>
  );
  return (
    <div class="actions" key="hand-out">
      {button('marks-as', 'csv', t.marksCsv)}
      {button('marks-as', 'jsonl', t.marksJsonl)}
      {hasMarks && button('remove-questions', true, t.removeQuestions)}
    </div>
  );
}
