import type { Answer, Passage, PlainAnswer } from './core/answer';
import type { CitationSettings } from './core/settings';
import type { CitationWords } from './state';

/** The code that reads an answer is loaded when there is one. */
const loadReading = () => import('./core/own');

/**
 * Reads the pasted text; undefined while the answer or the passages are missing.
 * @param question shown in place of the question, which is not pasted
 * @throws OwnProblem if it cannot be read
 */
export async function readAnswer(
  { source, own: answer, given: passages }: CitationSettings,
  question: string,
): Promise<PlainAnswer | undefined> {
  if (source !== 'own' || answer.trim() === '' || passages.trim() === '') return undefined;
  return { ...(await loadReading()).readOwn({ answer, passages }), question };
}

/** Passages in the format of `readOwn`: `[1] Title`, the text, a blank line. */
export const passagesText = (passages: readonly Passage[]): string =>
  passages.map(({ number, title, text }) => `[${number}] ${title}\n${text}`).join('\n\n');

/** Ids of the handbook passages behind the example: fog, a late boat, pets on board. */
const FROM = ['hl-20', 'hl-27', 'hl-35'];

/** The text of "Try an example", with deliberate faults like the six. */
export const exampleOf = ({ answers, strings }: Pick<CitationWords, 'answers' | 'strings'>) => ({
  own: strings.exampleAnswer,
  given: passagesText(FROM.map((id, i) => ({ ...passageWith(id, answers), number: i + 1 }))),
});

/** @throws Error if none of the six answers has that passage */
function passageWith(id: string, answers: readonly Answer[]) {
  const found = answers.flatMap(({ passages }) => passages).find((passage) => passage.id === id);
  if (!found) throw new Error(`The example names ${id}, which none of the six answers has.`);
  return found;
}
