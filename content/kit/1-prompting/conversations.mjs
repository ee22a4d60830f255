// The conversations of the kit: one JSON object a line, { messages: [system, user, assistant] }.
import { readFileSync } from 'node:fs';

const FILES = new URL('../data/', import.meta.url);

export function conversations(name) {
  const text = readFileSync(new URL(name, FILES), 'utf8');
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line).messages);
}

/** What is asked, and the reply that is right. */
export const exam = () =>
  conversations('test.jsonl').map((messages) => ({
    messages: messages.slice(0, -1),
    expected: JSON.parse(messages.at(-1).content),
  }));
