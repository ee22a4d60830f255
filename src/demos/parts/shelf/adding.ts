import type { ShelfContent } from '~/demos/own/core/shelf-content';
import type { Shelf } from './shelf';

export const contentOf = (from: Shelf): ShelfContent => ({
  files: from.files.value,
  questions: from.questions.value,
  leftOut: from.leftOut.value,
  history: from.history.value,
  server: from.server.value,
});

/** Adds what was brought to what is there; a file takes the place of one of its name, a question of one of its words. */
export function add(to: Shelf, { files, questions, leftOut, history, server }: ShelfContent): void {
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
