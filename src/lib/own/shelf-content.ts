import type { OwnQuestion } from './questions';
import type { Results } from './results';
import type { Choices } from '../text/reading';

/** What a file of the reader's is taken for: a text to search, a list of questions, rows to sort, results of runs, or nothing. */
export const TAKEN = ['text', 'questions', 'rows', 'results', 'none'] as const;
export type Taken = (typeof TAKEN)[number];

export const COLUMNS = ['question', 'answer', 'file', 'expected', 'text', 'label'] as const;
export type Columns = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

export interface ShelfFile extends Omit<Choices, 'password'> {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  taken: Taken;
  /** The names of the columns by what they say, such as `{ text: 'body', label: 'queue' }`. */
  columns?: Columns | undefined;
  /** True once the reader has said what it is to be taken for. */
  settled?: boolean | undefined;
}

/** A question of the reader's with the marked words that answer it, none if the text has no answer. */
export interface ShelfQuestion extends OwnQuestion {
  /** Short words that a right answer says; without them, the marked words. */
  expected?: string | undefined;
  /** The file that it came from, and its line there. */
  from?: string | undefined;
  line?: number | undefined;
}

export interface ShelfContent {
  files: readonly ShelfFile[];
  questions: readonly ShelfQuestion[];
  leftOut: readonly ShelfQuestion[];
  history: readonly Results[];
  /** The address of the reader's own server; empty for none. */
  server: string;
}

export const NOTHING: ShelfContent = {
  files: [],
  questions: [],
  leftOut: [],
  history: [],
  server: '',
};

/** True if both consist of the very same lists. */
export const isSame = (one: ShelfContent, other: ShelfContent): boolean =>
  (Object.keys(NOTHING) as (keyof ShelfContent)[]).every((part) => one[part] === other[part]);

/** The name of what is typed or pasted, which is a text as any other. */
export const TYPED = 'typed';

export const typedFile = (text: string): ShelfFile => ({
  name: TYPED,
  taken: 'text',
  settled: true,
  bytes: new TextEncoder().encode(text),
});
