import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { NOTHING, TYPED, typedFile } from '~/lib/own/shelf-content';
import type { ShelfContent, ShelfFile, ShelfQuestion, Taken } from '~/lib/own/shelf-content';

export type Shelf = { [K in keyof ShelfContent]: Signal<ShelfContent[K]> } & {
  /** A number that differs for every state of the texts. */
  version: ReadonlySignal<number>;
};

const version = signal(0);

export const shelf: Shelf = {
  files: signal<readonly ShelfFile[]>([]),
  questions: signal<readonly ShelfQuestion[]>([]),
  leftOut: signal<readonly ShelfQuestion[]>([]),
  history: signal<ShelfContent['history']>([]),
  server: signal(''),
  version,
};

const takenFor =
  (what: Taken) =>
  ({ files }: Shelf): ShelfFile[] =>
    files.value.filter(({ taken }) => taken === what);

export const textsOf = takenFor('text');
export const resultsOf = takenFor('results');
export const rowsOf = (from: Shelf): ShelfFile[] =>
  takenFor('rows')(from).filter(({ columns }) => columns?.text !== undefined);

let texts: readonly ShelfFile[] = [];
shelf.files.subscribe(() => {
  const next = textsOf(shelf);
  const isSame = next.length === texts.length && next.every((one, at) => isAlike(one, texts[at]!));
  texts = next;
  if (!isSame) version.value++;
});

const READ_BY = ['name', 'bytes', 'encoding', 'heads', 'order'] as const;
const isAlike = (one: ShelfFile, other: ShelfFile): boolean =>
  READ_BY.every((choice) => one[choice] === other[choice]);

export function typedText({ files }: Shelf): string {
  const bytes = files.value.find(({ name }) => name === TYPED)?.bytes;
  return bytes ? new TextDecoder().decode(bytes) : '';
}

/** What opens a PDF, by its bytes: for this visit, and apart from all that is kept or packed. */
const passwords = new WeakMap<Uint8Array, string>();

/** Bytes of their own for a file that a password opens, so that every part reads it again. */
export function openedBy(password: string, { bytes }: ShelfFile): Pick<ShelfFile, 'bytes'> {
  const own = bytes.slice();
  passwords.set(own, password);
  return { bytes: own };
}

export const opened = <F extends Pick<ShelfFile, 'bytes'>>(file: F) => ({
  ...file,
  password: passwords.get(file.bytes),
});

export function type({ files }: Shelf, text: string): void {
  const others = files.peek().filter(({ name }) => name !== TYPED);
  files.value = text === '' ? others : [typedFile(text), ...others];
}

const PARTS = Object.keys(NOTHING) as (keyof ShelfContent)[];

export const contentOf = (from: Shelf): ShelfContent =>
  Object.fromEntries(PARTS.map((part) => [part, from[part].value])) as unknown as ShelfContent;

/** Puts a content in place of what is there. */
export const put = (to: Shelf, content: ShelfContent) =>
  batch(() => {
    for (const part of PARTS) (to[part] as Signal<unknown>).value = content[part];
  });

/** Adds what was brought to what is there; a file takes the place of one of its name, a question of one of its words. */
export function add(to: Shelf, content: Partial<ShelfContent>): void {
  const { files = [], questions = [], leftOut = [], history = [], server = '' } = content;
  to.files.value = replaced(to.files.peek(), files, ({ name }) => name);
  to.questions.value = replaced(to.questions.peek(), questions, ({ query }) => query);
  to.leftOut.value = replaced(to.leftOut.peek(), leftOut, ({ query }) => query);
  to.history.value = replaced(to.history.peek(), history, ({ made }) => made);
  to.server.value ||= server;
}

function replaced<T>(before: readonly T[], others: readonly T[], nameOf: (one: T) => string) {
  if (others.length === 0) return before;
  const names = new Set(others.map(nameOf));
  return [...before.filter((one) => !names.has(nameOf(one))), ...others];
}
