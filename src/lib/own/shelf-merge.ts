import { mergedList } from './three-way';
import { TYPED } from './shelf-content';
import type { ShelfContent, ShelfFile, ShelfQuestion } from './shelf-content';

/**
 * The shelf that two tabs have made of one. Of a file whose bytes both have changed, that of the other tab stays under a name
 * of its own; of a question, the answers of both.
 *
 * @param base the shelf that both began with
 */
export function mergedShelf(
  base: ShelfContent,
  mine: ShelfContent,
  theirs: ShelfContent,
): ShelfContent {
  const names = new Set([...mine.files, ...theirs.files].map(({ name }) => name));
  const files = {
    nameOf: ({ name }: ShelfFile) => name,
    isAlike: (one: ShelfFile, other: ShelfFile) =>
      haveSameBytes(one, other) && choices(one) === choices(other),
    both: (one: ShelfFile, other: ShelfFile) =>
      haveSameBytes(one, other)
        ? [one]
        : [
            one,
            { ...other, name: freeName(other.name === TYPED ? 'typed.txt' : other.name, names) },
          ],
  };
  const list = (name: 'questions' | 'leftOut') =>
    mergedList(base[name], mine[name], theirs[name], QUESTIONS);
  return {
    files: mergedList(base.files, mine.files, theirs.files, files),
    questions: list('questions'),
    leftOut: list('leftOut'),
    history: mergedList(base.history, mine.history, theirs.history, RUNS),
    server: mine.server === base.server ? theirs.server : mine.server,
  };
}

const choices = (file: ShelfFile): string =>
  JSON.stringify(Object.entries({ ...file, bytes: undefined }).sort());

const haveSameBytes = ({ bytes: one }: ShelfFile, { bytes: other }: ShelfFile): boolean =>
  one === other || (one.length === other.length && one.every((byte, at) => byte === other[at]));

/** A name that no other file has: “rules (2).md” beside “rules.md”. */
function freeName(name: string, names: Set<string>): string {
  for (let copy = 2; ; copy++) {
    const free = name.replace(/(?=\.[^.]*$)|$/, ` (${copy})`);
    if (names.has(free)) continue;
    names.add(free);
    return free;
  }
}

const QUESTIONS = {
  nameOf: ({ query }: ShelfQuestion) => query,
  isAlike: (one: ShelfQuestion, other: ShelfQuestion) =>
    JSON.stringify(one) === JSON.stringify(other),
  both: (one: ShelfQuestion, other: ShelfQuestion) => {
    const known = new Set(one.answers.map(placed));
    const more = other.answers.filter((answer) => !known.has(placed(answer)));
    return [{ ...other, ...one, answers: [...one.answers, ...more] }];
  },
};

/** Marked words are the same answer wherever they have been found since. */
const placed = ({ source, start, end, words }: ShelfQuestion['answers'][number]): string =>
  words ?? `${source} ${start} ${end}`;

type Run = ShelfContent['history'][number];
const RUNS = {
  nameOf: ({ made }: Run) => made,
  isAlike: (one: Run, other: Run) => one.made === other.made,
  both: (one: Run) => [one],
};
