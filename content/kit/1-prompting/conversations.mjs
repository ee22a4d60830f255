// The conversations of the kit: one JSON object a line, { messages: [system, user, assistant] }.
import { readFileSync } from 'node:fs';

const FILES = new URL('../data/', import.meta.url);

/** The questions that are asked: EXAM=valid.jsonl while you work on a prompt, test.jsonl for the last look. */
const EXAM = process.env.EXAM ?? 'test.jsonl';

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
  conversations(EXAM).map((messages) => ({
    messages: messages.slice(0, -1),
    expected: JSON.parse(messages.at(-1).content),
  }));

/**
 * The question of a test. promptfoo would fill in {{names}} in texts among its variables, run their {% blocks %} and
 * open file:// addresses, so a number is all that it gets.
 */
export const examined = ({ question }) => exam()[question - 1];
