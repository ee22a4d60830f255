import { readMarks } from '~/demos/retriever/core/read-marks';
import { readResults } from '~/lib/own/read-results';
import { Problem } from '~/lib/problem';
import { ORDERS, type Order } from '~/lib/text/reading';
import { COLUMNS, TAKEN, typedFile } from './shelf-content';
import type { Columns, ShelfContent, ShelfFile, ShelfQuestion, Taken } from './shelf-content';

const FORMAT = 'crossroads-shelf';
const VERSION = 1;

/** The shelf as it is kept and packed: the bytes of each file lie apart, under a name of their own. */
export const recordOf = (content: ShelfContent, idOf: (file: ShelfFile) => string) => ({
  ...{ ...content, format: FORMAT, version: VERSION },
  files: content.files.map((file) => ({ ...file, bytes: undefined, id: idOf(file) })),
});

/** @throws Problem `shelf-other`, `shelf-later`, or `shelf-broken` with the place of the first fault */
export function shelfIn(
  record: unknown,
  bytesOf: (id: string) => Uint8Array<ArrayBuffer> | undefined,
): ShelfContent {
  if (!isObject(record) || record.format !== FORMAT) throw new Problem('shelf-other');
  if (Number(record.version) > VERSION) throw new Problem('shelf-later');
  const list = <T>(name: string, read: (value: Given) => T | undefined): T[] =>
    (Array.isArray(record[name]) ? record[name] : broken(name)).map((one, at) => {
      return (isObject(one) ? read(one) : undefined) ?? broken(`${name} ${at + 1}`);
    });
  return {
    files: list('files', (file) => fileIn(file, bytesOf)),
    questions: list('questions', questionIn),
    leftOut: list('leftOut', questionIn),
    history: list('history', resultsIn),
    server: typeof record.server === 'string' ? record.server : broken('server'),
  };
}

type Given = Record<string, unknown>;

const isObject = (value: unknown): value is Given => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isPlace = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

function broken(place: string): never {
  throw new Problem('shelf-broken', { place });
}

/** Results as a file of them is checked; undefined if they are none. */
function resultsIn(value: Given) {
  try {
    return readResults(JSON.stringify(value));
  } catch {
    return undefined;
  }
}

function fileIn(
  { name, id, taken, columns, encoding, heads, order, settled }: Given,
  bytesOf: (id: string) => Uint8Array<ArrayBuffer> | undefined,
): ShelfFile | undefined {
  const bytes = isText(id) ? bytesOf(id) : undefined;
  const isTaken = TAKEN.includes(taken as Taken);
  if (!isText(name) || !bytes || !isTaken) return undefined;
  return {
    ...{ name, bytes, taken: taken as Taken },
    ...(isObject(columns) && { columns: columnsIn(columns) }),
    ...(isText(encoding) && { encoding }),
    ...(heads === true && { heads }),
    ...(ORDERS.includes(order as Order) && { order: order as Order }),
    ...(settled === true && { settled }),
  };
}

const columnsIn = (given: Given): Columns =>
  Object.fromEntries(
    COLUMNS.flatMap((role) => (isText(given[role]) ? [[role, given[role]]] : [])),
  ) as Columns;

function questionIn({ query, answers, expected, from, line }: Given): ShelfQuestion | undefined {
  if (!isText(query) || query.trim() === '' || !Array.isArray(answers)) return undefined;
  const places = answers.map((place) => isObject(place) && placeIn(place));
  if (!places.every((place) => !!place)) return undefined;
  return {
    ...{ query, answers: places },
    ...(isText(expected) && { expected }),
    ...(isText(from) && { from }),
    ...(isPlace(line) && { line }),
  };
}

function placeIn({ source, start, end, words, lost }: Given) {
  if (!isText(source) || !isPlace(start) || !isPlace(end) || end < start) return undefined;
  return { source, start, end, ...(isText(words) && { words }), ...(lost === true && { lost }) };
}

/** What versions before this one kept: a typed text, files beside it, and marks as JSON Lines. */
export interface Earlier {
  text: string;
  marks: string;
  files: readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[];
}

export function carriedOver({ text, marks, files }: Earlier): ShelfContent {
  const typed = text.trim() === '' ? [] : [typedFile(text)];
  const all = [...typed, ...files.map((file) => ({ ...file, taken: 'text' as const }))];
  const { questions } = marks === '' ? { questions: [] } : readMarks(marks);
  return { files: all, questions, leftOut: [], history: [], server: '' };
}
