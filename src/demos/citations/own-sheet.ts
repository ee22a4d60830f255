import type { PlainAnswer } from '~/lib/demos/citations/answer';
import { carriedMarks, heldMarks, type WordedMarks } from '~/lib/demos/citations/carry-marks';
import { readMarks, type Marks } from '~/lib/demos/citations/marks';
import type { Pasted } from '~/lib/demos/citations/own';
import { mount } from '../mount';
import { answerForm } from './answer-form';
import { checkedIn, checkOnly } from './mark-radios';
import type { CitationWords } from './state';

/** What reads an answer waits until there is one. */
const loadReading = () => import('~/lib/demos/citations/read-own');

/** The sheet on which readers judge an answer of their own; its marks follow the sentences. */
export class OwnSheet {
  private held: WordedMarks = {};
  private answer: PlainAnswer | undefined;
  private text = '';
  /** What was asked for last: it may come while what reads answers is fetched. */
  private wanted = '';

  constructor(
    private readonly place: HTMLElement,
    private readonly words: Pick<CitationWords, 'strings' | 'locale'>,
  ) {
    place.addEventListener('input', () => this.take());
  }

  /**
   * Reads what was pasted and lays it out; undefined while one of the two is missing.
   * @throws OwnProblem if it cannot be read; what was laid out before stays
   */
  async show(pasted: Pasted): Promise<PlainAnswer | undefined> {
    const text = (this.wanted = JSON.stringify(pasted));
    if (text === this.text) return this.answer;
    const isWhole = pasted.answer.trim() !== '' && pasted.passages.trim() !== '';
    const question = this.words.strings.yourAnswer;
    const read = isWhole ? (await loadReading()).readOwn(pasted) : undefined;
    if (text !== this.wanted) return undefined;
    this.answer = read && { ...read, question };
    this.text = text;
    mount(this.place, this.answer ? [answerForm(this.answer, this.words)] : []);
    this.check();
    return this.answer;
  }

  /** Marks of the answer that is laid out. */
  marks(): Marks {
    return this.answer ? carriedMarks(this.held, this.answer) : {};
  }

  /** Marks of an answer that is about to be pasted. */
  async hold(pasted: Pasted, marks: Marks): Promise<void> {
    const { readOwn } = await loadReading();
    this.held = heldMarks(this.held, readOwn(pasted), marks);
    this.check();
  }

  clear(): void {
    this.held = {};
    this.check();
  }

  /** Takes over what is checked on the sheet. */
  private take(): void {
    if (!this.answer) return;
    const marks = readMarks([this.answer], checkedIn(this.place));
    this.held = heldMarks(this.held, this.answer, marks);
  }

  private check(): void {
    checkOnly(this.place, this.marks());
  }
}
