import { chunk } from '../text/chunk';
import { nearest, type Span } from '../text/span';
import type { KitPassage, KitQuestion } from './exam';

export interface OwnDocument {
  /** Its name in marks: `typed` for the text in the retriever's box, otherwise the file name. */
  name: string;
  text: string;
}

/** A marked place: its document, its position at that time, and its words. */
interface Mark extends Span {
  source: string;
  words?: string;
}

/** A question with the places that were marked as its answer; none if no document answers it. */
interface MarkedQuestion {
  query: string;
  answers: readonly Mark[];
}

/** A passage, its document and its position in it. */
interface Cut extends KitPassage, Span {
  from: string;
}

/** Cuts the documents into passages at their paragraphs. */
function cut(documents: readonly OwnDocument[]): Cut[] {
  const counts = new Map<string, number>();
  const next = (name: string) => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return `${name}-${counts.get(name)}`;
  };
  return documents.flatMap(({ name, text }) =>
    chunk(text, { by: 'paragraph', size: 1, overlap: 0 }).map(({ start, end }) => ({
      id: next(name.replace(ENDS_AN_ID, '-')),
      title: name.replace(/\s+/g, ' '),
      text: text.slice(start, end),
      from: name,
      start,
      end,
    })),
  );
}

/** A prompt puts an id into brackets, and a list puts a comma behind it. */
const ENDS_AN_ID = /[\s[\],]+/g;

/**
 * The current position of a mark: in the document with its name, the occurrence of its words nearest to the old
 * position. If no document has that name, its words are searched for in the others.
 */
function placeOf({ source, start, end, words }: Mark, documents: readonly OwnDocument[]) {
  const named = documents.find(({ name }) => name === source);
  if (!words) return named && { from: source, start, end };
  for (const { name, text } of named ? [named] : documents) {
    const at = nearest(text, words, start);
    if (at >= 0) return { from: name, start: at, end: at + words.length };
  }
  return undefined;
}

/** The passages that overlap a mark, each with its marked words. */
function touched(mark: Mark, documents: readonly OwnDocument[], cuts: readonly Cut[]) {
  const place = placeOf(mark, documents);
  if (!place) return [];
  return cuts
    .filter(({ from, start, end }) => from === place.from && start < place.end && end > place.start)
    .map(({ id, text, start }) => ({
      id,
      words: text.slice(Math.max(0, place.start - start), place.end - start).trim(),
    }));
}

/**
 * The reader's documents as passages, the marked questions whose marks are found in them, and the number of questions
 * left out because theirs are not (`lost`).
 *
 * @throws TextProblem `too-many-chunks`.
 */
export function ownData(documents: readonly OwnDocument[], marked: readonly MarkedQuestion[]) {
  const cuts = cut(documents);
  const questions = marked.flatMap(({ query, answers }): KitQuestion[] => {
    if (answers.length === 0) return [{ question: query, answers: [] }];
    const found = answers.flatMap((mark) => touched(mark, documents, cuts));
    if (found.length === 0) return [];
    const ids = new Set(found.map(({ id }) => id));
    return [{ question: query, answers: [...ids], words: found[0]!.words }];
  });
  const passages: KitPassage[] = cuts.map(({ id, title, text }) => ({ id, title, text }));
  return { passages, questions, lost: marked.length - questions.length };
}
