import { isLosslessNumber, parse, stringify } from 'lossless-json';
import { TextProblem } from './problem';
import { asParagraph, readingOf, type Reading } from './reading';

/** A value of JSON; a number is as it was written. */
export type Json =
  | null
  | boolean
  | string
  | { readonly value: string }
  | Json[]
  | { [key: string]: Json };

/**
 * JSON as searchable text. Every item of a list becomes a paragraph, as does every member of a top-level object; nested
 * values are written with their path, numbers digit by digit.
 *
 *     [{"id": 7, "by": {"name": "Li"}}]  →  id: 7; by.name: Li
 *
 * @throws TextProblem `bad-json`, `json-ends` or `json-deep`, with line and column.
 */
export function readJson(text: string, name = 'The file'): Reading {
  return readingOf(paragraphsOf(valueIn(text, { name })).filter(isWritten));
}

/** JSON Lines as searchable text: a paragraph for each line. */
export function readJsonLines(text: string, name = 'The file'): Reading {
  const lines = text.split('\n').entries();
  const paragraphs = [...lines].flatMap(([before, line]) =>
    isWritten(line) ? [flattened(valueIn(line, { name, before }), '')] : [],
  );
  return readingOf(paragraphs.filter(isWritten));
}

const isWritten = (text: string): boolean => text.trim() !== '';

/**
 * @param before lines of the file before this text
 * @throws TextProblem `bad-json`, `json-ends` or `json-deep`
 */
export function valueIn(
  text: string,
  {
    name = 'The file',
    before = 0,
  }: {
    name?: string | undefined;
    before?: number | undefined;
  } = {},
): Json {
  try {
    return parse(text, null, { onDuplicateKey: ({ newValue }) => newValue }) as Json;
  } catch (fault) {
    const at = Number(/at position (\d+)$/.exec(String(fault))?.[1] ?? NaN);
    if (Number.isNaN(at)) throw new TextProblem('json-deep', { name });
    const { line, column, found } = placeOf(text, at);
    const place = { name, line: line + before, column, found };
    throw new TextProblem(found ? 'bad-json' : 'json-ends', place);
  }
}

export const asText = (value: Json): string =>
  typeof value === 'string' ? value : stringify(value)!;

/** Line and column of a place, counted from 1, and what stands there; empty at the end. */
function placeOf(text: string, from: number) {
  const at = from + text.slice(from).search(/[^ \t\n\r]|$/);
  const lines = text.slice(0, at).split('\n');
  const found = Array.from(text.slice(at, at + 12))
    .slice(0, 6)
    .join('');
  return { line: lines.length, column: lines.at(-1)!.length + 1, found };
}

function paragraphsOf(value: Json): string[] {
  if (Array.isArray(value)) return value.map((item) => flattened(item, ''));
  if (!isNested(value)) return [flattened(value, '')];
  return Object.entries(value).flatMap(([key, member]) =>
    Array.isArray(member) && member.some(isNested)
      ? member.map((item) => flattened(item, ''))
      : [flattened(member, key)],
  );
}

export const isNested = (value: Json): value is Json[] | { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !isLosslessNumber(value);

/** `path: value; path: value`. It uses an explicit stack, so that deep nesting cannot overflow the call stack. */
function flattened(value: Json, path: string): string {
  const entries: string[] = [];
  const open: [string, Json][] = [[path, value]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [at, found] = next;
    if (isNested(found)) {
      const members = Object.entries(found).reverse();
      for (const [key, member] of members) open.push([inside(at, key, found), member]);
    } else if (found !== null && found !== '') {
      const written = isLosslessNumber(found) ? found.value : asParagraph(String(found));
      entries.push(at ? `${at}: ${written}` : written);
    }
  }
  return entries.join('; ');
}

/** Members extend the path; items of a list share it. */
function inside(path: string, key: string, parent: Json[] | object): string {
  if (Array.isArray(parent)) return path;
  return path ? `${path}.${key}` : key;
}
