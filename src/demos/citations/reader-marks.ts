import { batch, signal } from '@preact/signals-core';
import { readLocal, removeLocal, whenForgotten, writeLocal } from '~/browser/storage';
import type { PlainAnswer } from './core/answer';
import { carriedMarks, storedMarks, type WordedMarks } from './core/carry-marks';
import { readMarks, type Marks } from './core/marks';
import type { Words as CitationStrings } from 'words:citations';

/** `{ "fog.1.1": "full", … }` */
const KEY = 'citations.marks';

/** The reader's marks on the six answers, which this browser keeps if asked to, and on an answer of their own. */
export function openMarks(answers: readonly PlainAnswer[], t: CitationStrings) {
  const six = signal<Marks>({});
  const own = signal<WordedMarks>({}); // they follow the sentences
  const isSaved = signal(false);
  /** What is said beside the box: in the live region, which every run fills, it would be lost. */
  const text = signal('');

  const forget = (sentence: string) =>
    batch(() => {
      [isSaved.value, text.value] = [false, sentence];
      removeLocal(KEY);
    });
  const store = (sentence: string) => {
    if (!isSaved.peek()) return;
    if (writeLocal(KEY, JSON.stringify(six.peek()))) text.value = sentence;
    else forget(t.keepRefused);
  };
  /** The marks on the six, or on this answer of the reader's own. */
  const of = (answer?: PlainAnswer): Marks =>
    answer ? carriedMarks(own.value, answer) : six.value;
  return {
    ...{ isKept: isSaved, said: text, of },
    mark(marks: Marks, answer?: PlainAnswer) {
      const all = { ...of(answer), ...marks };
      if (answer) own.value = storedMarks(own.value, answer, all);
      else six.value = all;
      store(text.peek());
    },
    keep(wanted: boolean) {
      isSaved.value = wanted;
      if (wanted) store(t.kept);
      else forget(t.forgotten);
    },
    clear() {
      [six.value, own.value] = [{}, {}];
      forget('');
    },
    /** Begins with what is kept here, and with what was pressed before the script came. */
    begin(pressed: object) {
      isSaved.value = readLocal(KEY) !== null;
      six.value = { ...(isSaved.value && savedMarks(answers)), ...readMarks(answers, pressed) };
      whenForgotten((key) => key === KEY && isSaved.value && forget(t.forgotten));
    },
  };
}

export type ReaderMarks = ReturnType<typeof openMarks>;

/** The stored marks that still fit; empty if the storage cannot be read. */
function savedMarks(answers: readonly PlainAnswer[]): Marks {
  try {
    return readMarks(answers, JSON.parse(readLocal(KEY) ?? '{}'));
  } catch {
    return {};
  }
}
