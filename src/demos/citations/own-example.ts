import type { Answer } from './core/answer';
import { passagesText } from './core/own';
import type { CitationWords } from './state';

/** Passages of the handbook, by id, that the example was written from: fog, a late boat, pets on board. */
const FROM = ['hl-20', 'hl-27', 'hl-35'];

/** What the two fields hold after "Try an example": faults on purpose, as in the six. */
export const exampleOf = ({ answers, strings }: Pick<CitationWords, 'answers' | 'strings'>) => ({
  own: strings.exampleAnswer,
  given: passagesText(FROM.map((id, i) => ({ ...passageWith(id, answers), number: i + 1 }))),
});

/** @throws Error if none of the six answers was given that passage */
function passageWith(id: string, answers: readonly Answer[]) {
  const found = answers.flatMap(({ passages }) => passages).find((passage) => passage.id === id);
  if (!found) throw new Error(`The example names ${id}, which none of the six answers has.`);
  return found;
}
