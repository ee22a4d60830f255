import type { PlainAnswer } from './core/answer';
import { carriedMarks, heldMarks, type WordedMarks } from './core/carry-marks';
import type { Marks } from './core/marks';
import type { Pasted } from './core/own';

/** What reads an answer waits until there is one. */
const loadReading = () => import('./core/read-own');

/** An answer of the reader's own as it is now, and its marks, which follow the sentences. */
export class OwnAnswer {
  private held: WordedMarks = {};
  private answer: PlainAnswer | undefined;
  private text = '';
  /** What was asked for last: it may come while what reads answers is fetched. */
  private wanted = '';

  /** @param question shown in place of the question, which nobody pasted */
  constructor(private readonly question: string) {}

  /**
   * Reads what was pasted; undefined while one of the two is missing.
   * @throws OwnProblem if it cannot be read; what was read before stays
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

  /** Marks of the answer as it is now. */
  marks(): Marks {
    return this.answer ? carriedMarks(this.held, this.answer) : {};
  }

  /** Takes marks for the answer as it is now. */
  mark(marks: Marks): void {
    if (this.answer) this.held = heldMarks(this.held, this.answer, marks);
  }

  /** Marks of an answer that is about to be pasted. */
  async hold(pasted: Pasted, marks: Marks): Promise<void> {
    const { readOwn } = await loadReading();
    this.held = heldMarks(this.held, readOwn(pasted), marks);
  }

  clear(): void {
    this.held = {};
  }
}
