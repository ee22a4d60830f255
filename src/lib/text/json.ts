import { jsonFault } from './json-fault';
import { TextProblem } from './problem';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * JSON as searchable text. Every item of a list becomes a paragraph, as does every member of a top-level object; nested
 * values are written with their path.
 *
 *     [{"id": 7, "by": {"name": "Li"}}]  →  id: 7; by.name: Li
 *
 * @throws TextProblem `bad-json` or `json-ends`, with line and column.
 */
export function jsonToText(text: string, name = 'The file'): string {
  return paragraphsOf(parsed(text, name))
    .filter((paragraph) => paragraph.trim() !== '')
    .join('\n\n');
}

function parsed(text: string, name: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    const fault = jsonFault(text);
    throw new TextProblem(fault.found ? 'bad-json' : 'json-ends', { name, ...fault });
  }
}

function paragraphsOf(value: Json): string[] {
  if (Array.isArray(value)) return value.map((item) => flattened(item, ''));
  if (value === null || typeof value !== 'object') return [flattened(value, '')];
  return Object.entries(value).flatMap(([key, member]) =>
    Array.isArray(member) && member.some(isNested)
      ? member.map((item) => flattened(item, ''))
      : [flattened(member, key)],
  );
}

function isNested(value: Json): boolean {
  return typeof value === 'object' && value !== null;
}

/** `path: value; path: value`. It uses an explicit stack, so that deep nesting cannot overflow the call stack. */
function flattened(value: Json, path: string): string {
  const entries: string[] = [];
  const open: [string, Json][] = [[path, value]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [at, found] = next;
    if (found !== null && typeof found === 'object') {
      const members = Object.entries(found).reverse();
      for (const [key, member] of members) open.push([inside(at, key, found), member]);
    } else if (found !== null && found !== '') {
      entries.push(at ? `${at}: ${found}` : String(found));
    }
  }
  return entries.join('; ');
}

/** Members extend the path; items of a list share it. */
function inside(path: string, key: string, parent: Json[] | object): string {
  if (Array.isArray(parent)) return path;
  return path ? `${path}.${key}` : key;
}
