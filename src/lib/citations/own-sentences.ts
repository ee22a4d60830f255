import { sentences } from '~/lib/text/sentences';
import type { Span } from '~/lib/text/span';
import type { Passage, Sentence } from './answer';
import { liftMarks } from './lift-marks';
import { OWN_LIMITS, OwnProblem } from './own-problem';

type Numbered = Pick<Passage, 'number'>;

/** A line break in the middle of a sentence: the next line begins with a lower-case letter. */
const WRAPPED = /(?<![.!?…。！？；：:\n])\n(?=[^\S\n]*\p{Ll})/gu;
const LIST_SIGN = /^[ \t\u3000]*(?:[-*•–]|\d{1,2}[.)])[ \t]+/gmu;

/**
 * The sentences of an answer with their citations. A mark belongs to the sentence it is in or directly behind, or, at
 * the start of a line, to the sentence that follows. Every line begins a new sentence.
 *
 *     "Dogs wear a lead [1]. Cats sleep. [2, 9]"   → cites passage 1; cites passage 2, and 9 refers to no passage
 *
 * @throws OwnProblem `answer-…` that names the limit
 */
export function readSentences(text: string, passages: readonly Numbered[]): Sentence[] {
  checkMost('answer-long', text.length, OWN_LIMITS.answer);
  const { plain, marks } = liftMarks(
    asLines(text),
    passages.map(({ number }) => number),
  );
  const spans = wholeSentences(plain);
  if (spans.length === 0) throw new OwnProblem('answer-empty');
  checkMost('answer-sentences', spans.length, OWN_LIMITS.sentences);
  const most = OWN_LIMITS.marks;
  const numbers = spans.map(() => new Set<number>());
  for (const { at, leads, numbers: marked } of marks) {
    const place = spans.findLastIndex(({ start }) => (leads ? start <= at : start < at));
    for (const number of marked) numbers[Math.max(0, place)]!.add(number);
  }
  return spans.map(({ start, end }, i) => {
    if (numbers[i]!.size > most) throw new OwnProblem('answer-marks', { n: i + 1, most });
    return { text: plain.slice(start, end).trim(), ...resolved([...numbers[i]!], passages) };
  });
}

/** Does not split at a Chinese semicolon, since a mark after the whole covers both halves. */
function wholeSentences(plain: string): Span[] {
  const whole: Span[] = [];
  for (const span of sentences(plain)) {
    const last = whole.at(-1);
    const goesOn = last && plain.slice(last.end - 1, span.start) === '；';
    if (goesOn) last.end = span.end;
    else whole.push(span);
  }
  return whole;
}

/** Puts each paragraph on one line, with blank lines between and without list markers. */
const asLines = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(WRAPPED, ' ')
    .replace(LIST_SIGN, '')
    .replace(/(?<!\s)\s*\n\s*/g, '\n\n');

/** The numbers of marks as indices of passages; numbers without a passage are separate. */
function resolved(
  numbers: readonly number[],
  passages: readonly Numbered[],
): Pick<Sentence, 'cites' | 'dangling'> {
  const placeOf = (number: number) => passages.findIndex((one) => one.number === number);
  return {
    cites: numbers.map(placeOf).filter((place) => place >= 0),
    dangling: numbers.filter((number) => placeOf(number) < 0),
  };
}

function checkMost(code: 'answer-long' | 'answer-sentences', found: number, most: number): void {
  if (found > most) throw new OwnProblem(code, { found, most });
}
