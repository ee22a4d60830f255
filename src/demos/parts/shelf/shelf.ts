import { signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { OwnQuestion } from '~/demos/retriever/core/own-questions';

/** What a file of the reader's is taken for: a text to search, a list of questions, rows to sort, or nothing. */
export const TAKEN = ['text', 'questions', 'rows', 'none'] as const;
export type Taken = (typeof TAKEN)[number];

/** A file that the reader has brought. */
interface ShelfFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  taken: Taken;
  /** What each column of a table says, by the reader's choice, such as `{ text: 'body', label: 'queue' }`. */
  columns?: Readonly<Record<string, string>> | undefined;
  /** The encoding that the reader chose in place of the one found. */
  encoding?: string | undefined;
}

/** A question of the reader's with the marked words that answer it, none if the text has no answer. */
interface ShelfQuestion extends OwnQuestion {
  /** Short words that a right answer says; without them, the marked words. */
  expected?: string | undefined;
}

/** What the reader has brought, the same for everything on the page. */
export interface Shelf {
  files: Signal<readonly ShelfFile[]>;
  questions: Signal<readonly ShelfQuestion[]>;
  /** A number that differs for every state of the texts. */
  version: ReadonlySignal<number>;
}

const files = signal<readonly ShelfFile[]>([]);
const version = signal(0);
files.subscribe(() => void version.value++);

export const shelf: Shelf = { files, questions: signal([]), version };

/** The files that are searched. */
export const textsOf = ({ files: all }: Shelf): ShelfFile[] =>
  all.value.filter(({ taken }) => taken === 'text');
