import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { OwnQuestion, Place } from '../core/own-questions';
import type { Words as RetrieverStrings } from 'words:retriever';
import { quoted } from '~/lib/quote';

const MOST_SHOWN = 200; // characters

/**
 * The reader's questions with their marked answers. Each question is a button that
 * asks it again; each removable item has a button that names it.
 */
export const questionsView = (
  questions: readonly OwnQuestion[],
  t: RetrieverStrings,
): FigureElement[] => questions.map((question, at) => questionView(question, at, t));

function questionView(
  { query, answers }: OwnQuestion,
  at: number,
  t: RetrieverStrings,
): FigureElement {
  const places = answers.map((place, nth) => (
    <li>
      {placeText(place, t)}{' '}
      {answers.length > 1 &&
        removal(`${at}.${nth}`, fill(t.removeMark, { words: titleOf(place) }), t)}
    </li>
  ));
  return (
    <li data-question={query}>
      <button type="button" data-ask={at}>
        {query}
      </button>{' '}
      {removal(String(at), fill(t.removeQuestion, { query: quoted(query) }), t)}
      <ul role="list">{places}</ul>
    </li>
  );
}

/** The accessible name starts with the visible label, so that the button can be addressed by it. */
const removal = (which: string, label: string, t: RetrieverStrings): FigureElement => (
  <button type="button" data-unmark={which} aria-label={label}>
    {t.remove}
  </button>
);

function placeText({ source, words, lost, start, end }: Place, t: RetrieverStrings): FigureNode[] {
  const where = source === 'typed' ? t.text : source;
  const said = words ? <q>{begun(words)}</q> : fill(t.placeAt, { start: start + 1, end });
  return [said, ' ', <small>{lost ? `${where} · ${t.lost}` : where}</small>];
}

/** A chunk can be a whole chapter, so only its beginning is shown. */
const begun = (words: string): string =>
  words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN - 1)}…` : words;

const titleOf = ({ words, source }: Place): string => quoted(words ?? source);

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
