import { signal } from '@preact/signals-core';
import type { PlainAnswer } from './core/answer';
import { carriedMarks, storedMarks, type WordedMarks } from './core/carry-marks';
import { readMarks, type Marks } from './core/marks';

export function openMarks(answers: readonly PlainAnswer[]) {
  const six = signal<Marks>({});
  const own = signal<WordedMarks>({}); // they follow the sentences
  const of = (answer?: PlainAnswer) => (answer ? carriedMarks(own.value, answer) : six.value);
  return {
    of,
    mark(marks: Marks, answer?: PlainAnswer) {
      const all = { ...of(answer), ...marks };
      if (answer) own.value = storedMarks(own.value, answer, all);
      else six.value = all;
    },
    /** Begins with what was pressed before the script came. */
    begin: (pressed: object) => void (six.value = readMarks(answers, pressed)),
  };
}
