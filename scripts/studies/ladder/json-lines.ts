import type { Message } from '~/lib/ladder/messages';
import { solved } from '~/lib/ladder/sorting';

/** What a field may say of something that a message doesn't name. */
export const UNKNOWN = 'unknown';

/** A line of the file as JSON: `LOST | Tern Quay | -` becomes `{"kind": "LOST", "quay": "Tern Quay", "day": "unknown"}`. */
export function jsonOf(line: string): string {
  const [kind, quay, day] = line.split(' | ');
  return `{"kind": "${kind}", "quay": "${quay}", "day": "${day === '-' ? UNKNOWN : day}"}`;
}

/** The rule that a line of JSON is written by. */
export const jsonInstruction = (labels: readonly string[]): string =>
  `Write one line of JSON for the file, with kind, quay and day. kind is one of ${labels.map((label) => label.toUpperCase()).join(', ')}. If the message names no day, day is ${UNKNOWN}. Write nothing else.`;

/** A solved message as it stands in a prompt. */
export const solvedAsJson = ({ text, line }: Pick<Message, 'text' | 'line'>): string =>
  solved({ text, line: jsonOf(line) });

/** Whether the day of a line is the one that its message names, or `UNKNOWN` if it names none. */
export const isDayRight = (written: string, line: string): boolean =>
  dayIn(written) === dayIn(jsonOf(line));

const dayIn = (written: string): string | undefined => /"day": ("\w+")/.exec(written)?.[1];
