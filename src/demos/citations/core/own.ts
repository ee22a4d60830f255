import type { Passage, PlainAnswer } from './answer';
import { readPassages } from './own-passages';
import { readSentences } from './own-sentences';

/** An answer with its marks, and the numbered passages, as pasted. */
export interface Pasted {
  answer: string;
  passages: string;
}

/** Passages in the format of `readOwn`: `[1] Title`, the text, a blank line. */
export const passagesText = (passages: readonly Passage[]): string =>
  passages.map(({ number, title, text }) => `[${number}] ${title}\n${text}`).join('\n\n');

/** Facts about an answer that need no reading of the passages. */
interface PlainFacts {
  /** Numbers of sentences without any mark, from 1. */
  uncited: readonly number[];
  /** Marks that refer to no passage, with the number of their sentence. */
  dangling: readonly { sentence: number; number: number }[];
  /** Numbers of passages that no sentence cites. */
  idle: readonly number[];
}

export function plainFacts({ sentences, passages }: PlainAnswer): PlainFacts {
  const cited = new Set(sentences.flatMap(({ cites }) => cites));
  const numbered = sentences.map((sentence, i) => ({ ...sentence, number: i + 1 }));
  return {
    uncited: numbered
      .filter(({ cites, dangling = [] }) => cites.length + dangling.length === 0)
      .map(({ number }) => number),
    dangling: numbered.flatMap(({ dangling = [], number: sentence }) =>
      dangling.map((number) => ({ sentence, number })),
    ),
    idle: passages.filter((_, place) => !cited.has(place)).map(({ number }) => number),
  };
}

/** The id of the reader's own answer, in addition to those of the six. */
export const OWN = 'own';

/**
 * Parses the reader's own answer for the checks.
 *
 * @throws OwnProblem that names the part that cannot be read
 */
export function readOwn({ answer, passages }: Pasted): PlainAnswer {
  const listed = readPassages(passages);
  return { id: OWN, question: '', passages: listed, sentences: readSentences(answer, listed) };
}
