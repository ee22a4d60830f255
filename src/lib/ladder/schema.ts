import { DAYS, type Message } from './messages';
import { solved } from './sorting';

/** What a field may say of something that a message doesn't name. */
export const UNKNOWN = 'unknown';

/** What a day may be under the schema that leaves room for `UNKNOWN`. */
export const OPEN_DAYS = [...DAYS, UNKNOWN];

/** How many solved messages the prompt has. */
export const EXAMPLES = 8;

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

/** The fields of a line that was written; none if it isn’t JSON. */
export function fieldsOf(written: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(written) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Whether the day of a line is the one that its message names, or `UNKNOWN` if it names none. */
export const isDayRight = (written: string, line: string): boolean =>
  fieldsOf(written).day === fieldsOf(jsonOf(line)).day;

/** Whether a line is what a schema allows: kinds, quays and days of its lists, and no other field. */
export function isAllowed(
  written: string,
  lists: Readonly<Record<string, readonly string[]>>,
): boolean {
  const fields = Object.entries(fieldsOf(written));
  return (
    fields.length === Object.keys(lists).length &&
    fields.every(([name, value]) => lists[name]?.includes(value as string))
  );
}
