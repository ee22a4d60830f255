import type { PlainAnswer, Answer } from './core/answer';
import { carriedMarks, heldMarks, type WordedMarks } from './core/carry-marks';
import type { Marks } from './core/marks';
import { type Pasted, passagesText } from './core/own';
import type { CitationWords } from './state';

/** The code that reads an answer is loaded when there is one. */
const loadReading = () => import('./core/own');

/** The current version of the reader's answer, and its marks, which follow the sentences. */
export class OwnAnswer {
  private held: WordedMarks = {};
  private answer: PlainAnswer | undefined;
  private text = '';
  /** The latest request, which may change while the code is loading. */
  private wanted = '';

  /** @param question shown in place of the question, which is not pasted */
  constructor(private readonly question: string) {}

  /**
   * Reads the pasted text; undefined while the answer or the passages are missing.
   * @throws OwnProblem if it cannot be read; the answer read before stays
   */
  async read(pasted: Pasted): Promise<PlainAnswer | undefined> {
    const text = (this.wanted = JSON.stringify(pasted));
    if (text === this.text) return this.answer;
    const isWhole = pasted.answer.trim() !== '' && pasted.passages.trim() !== '';
    const read = isWhole ? (await loadReading()).readOwn(pasted) : undefined;
    if (text !== this.wanted) return undefined;
    this.answer = read && { ...read, question: this.question };
    this.text = text;
    return this.answer;
  }

  /** Marks of the current answer. */
  marks(): Marks {
    return this.answer ? carriedMarks(this.held, this.answer) : {};
  }

  /** Sets the marks of the current answer. */
  mark(marks: Marks): void {
    if (this.answer) this.held = heldMarks(this.held, this.answer, marks);
  }

  clear(): void {
    this.held = {};
  }
}

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
