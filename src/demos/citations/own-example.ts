import type { Answer } from './core/answer';
import { passagesText } from './core/own';
import type { CitationWords } from './state';

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
