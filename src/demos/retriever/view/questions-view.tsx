import { fill } from '~/i18n/format';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import type { OwnQuestion, Place } from '../core/own-questions';
import { quoted } from '~/lib/quote';
import type { Words as RetrieverStrings } from 'words:retriever';

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
      {placeSaid(place, t)}{' '}
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

function placeSaid({ source, words, lost, start, end }: Place, t: RetrieverStrings): FigureNode[] {
  const where = source === 'typed' ? t.text : source;
  const said = words ? <q>{begun(words)}</q> : fill(t.placeAt, { start: start + 1, end });
  return [said, ' ', <small>{lost ? `${where} · ${t.lost}` : where}</small>];
}

/** A chunk can be a whole chapter, so only its beginning is shown. */
const begun = (words: string): string =>
  words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN - 1)}…` : words;

const titleOf = ({ words, source }: Place): string => quoted(words ?? source);
