import type { PlainAnswer } from './answer';
import { itemsOf, type Mark } from './judgement';
import { markKey, type Marks } from './marks';

/** Marks keyed by the text of their sentence, so that they survive edits of the answer. */
export type WordedMarks = Readonly<Record<string, Mark>>;

/** Adds the marks of the current answer to those held, and removes the marks that it no longer has. */
export function storedMarks(stored: WordedMarks, answer: PlainAnswer, marks: Marks): WordedMarks {
  const next: Record<string, Mark> = { ...stored };
  for (const { key, words } of wordedItems(answer)) {
    const mark = marks[key];
    if (mark) next[words] = mark;
    else delete next[words];
  }
  return next;
}

/** The held marks that fit an answer: a sentence that was moved or restored gets its own marks back. */
export const carriedMarks = (stored: WordedMarks, answer: PlainAnswer): Marks =>
  Object.fromEntries(
    wordedItems(answer).flatMap(({ key, words }): [string, Mark][] => {
      const mark = Object.hasOwn(stored, words) ? stored[words] : undefined;
      return mark ? [[key, mark]] : [];
    }),
  );

/** Every item, keyed by its sentence, the numbers it cites, and how often both occurred before. */
function wordedItems({ id, sentences, passages }: PlainAnswer): { key: string; words: string }[] {
  const times = new Map<string, number>();
  return sentences.flatMap(({ text, cites }, i) => {
    const wording = `${cites.map((place) => passages[place]!.number).join(',')} ${text}`;
    const before = times.get(wording) ?? 0;
    times.set(wording, before + 1);
    return itemsOf(cites.length).map((_, n) => {
      return { key: markKey(id, i, n), words: `${before} ${n} ${wording}` };
    });
  });
}
