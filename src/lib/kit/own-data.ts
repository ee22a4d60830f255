import { chunk } from '../text/chunk';
import type { KitPassage, KitQuestion } from './exam';

/** A document of the reader's own. */
export interface OwnDocument {
  /** As marks name it: `typed` for what stands in the retriever's box, otherwise the name of the file. */
  name: string;
  text: string;
}

/** A question with the places that were marked as its answer: of which document, and with which words. */
interface MarkedQuestion {
  query: string;
  answers: readonly { source: string; start: number; end: number; words?: string }[];
}

/** The documents cut at their paragraphs, each passage with where it begins. */
function cut(documents: readonly OwnDocument[]): (KitPassage & { from: string; start: number })[] {
  return documents.flatMap(({ name, text }) =>
    chunk(text, { by: 'paragraph', size: 1, overlap: 0 }).map(({ start, end }, at) => ({
      id: `${name}-${at + 1}`,
      title: name,
      text: text.slice(start, end),
      from: name,
      start,
    })),
  );
}

/**
 * A reader's documents as passages, and the marked questions whose words stand in one of them; how many
 * were left out because they do not.
 *
 * @throws TextProblem `too-many-chunks`.
 */
export function ownData(documents: readonly OwnDocument[], marked: readonly MarkedQuestion[]) {
  const cuts = cut(documents);
  const questions = marked.flatMap(({ query, answers }): KitQuestion[] => {
    const found = answers.flatMap(({ source, start, end, words }) =>
      cuts.filter(({ from, text, start: begin }) => {
        if (words) return text.includes(words);
        return from === source && start < begin + text.length && end > begin;
      }),
    );
    if (found.length === 0) return [];
    return [{ question: query, answers: found.map(({ id }) => id), words: answers[0]!.words }];
  });
  const passages: KitPassage[] = cuts.map(({ id, title, text }) => ({ id, title, text }));
  return { passages, questions, lost: marked.length - questions.length };
}
