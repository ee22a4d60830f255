import { chunk } from '../text/chunk';
import { nearest, type Span } from '../text/span';
import type { KitPassage, KitQuestion } from './exam';

/** A document of the reader's own. */
export interface OwnDocument {
  /** As marks name it: `typed` for what stands in the retriever's box, otherwise the name of the file. */
  name: string;
  text: string;
}

/** A place that was marked: in which document, where it was then, and with which words. */
interface Mark extends Span {
  source: string;
  words?: string;
}

/** A question with the places that were marked as its answer. */
interface MarkedQuestion {
  query: string;
  answers: readonly Mark[];
}

/** A passage with the document that it is from, and where in it. */
interface Cut extends KitPassage, Span {
  from: string;
}

/** The documents cut at their paragraphs. */
function cut(documents: readonly OwnDocument[]): Cut[] {
  return documents.flatMap(({ name, text }) =>
    chunk(text, { by: 'paragraph', size: 1, overlap: 0 }).map(({ start, end }, at) => ({
      id: `${name}-${at + 1}`,
      title: name,
      text: text.slice(start, end),
      from: name,
      start,
      end,
    })),
  );
}

/**
 * Where a mark is now: in the document of its name, at its words nearest to where they were. Only where no
 * document has that name, its words are looked for in the others.
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

/** The passages that a mark touches, each with those of its words that were marked. */
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
 * A reader's documents as passages, and the marked questions whose marks are found in them; how many were
 * left out because theirs are not.
 *
 * @throws TextProblem `too-many-chunks`.
 */
export function ownData(documents: readonly OwnDocument[], marked: readonly MarkedQuestion[]) {
  const cuts = cut(documents);
  const questions = marked.flatMap(({ query, answers }): KitQuestion[] => {
    const found = answers.flatMap((mark) => touched(mark, documents, cuts));
    if (found.length === 0) return [];
    const ids = new Set(found.map(({ id }) => id));
    return [{ question: query, answers: [...ids], words: found[0]!.words }];
  });
  const passages: KitPassage[] = cuts.map(({ id, title, text }) => ({ id, title, text }));
  return { passages, questions, lost: marked.length - questions.length };
}
