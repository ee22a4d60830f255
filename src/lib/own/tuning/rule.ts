import { formOf, says } from '../../evaluation/says';
import { isRecord, parsed } from '../../text/parsed';

/** When a reply to a held-out row counts as right: a rule that the reader sees and can change. */
export const RIGHT_KINDS = ['fields', 'line', 'contains', 'form', 'judge'] as const;

export interface RightRule {
  kind: (typeof RIGHT_KINDS)[number];
  /** Of `form`: what stands in every reply, with … for what differs: `In short: … Next: …`. */
  form?: string;
  /** Of `judge`: what a model called each reply, by `judgedKey`, and the model's name. */
  called?: Readonly<Record<string, boolean>> | undefined;
  by?: string;
}

/** A reply and what it should say, as one text. */
export const judgedKey = (reply: string, wanted: string): string => JSON.stringify([reply, wanted]);

/** @param wanted the row's own reply */
export function isRight(rule: RightRule, reply: string, wanted: string): boolean {
  const { kind, form = '', called } = rule;
  if (kind === 'judge') return called?.[judgedKey(reply, wanted)] ?? false;
  if (kind === 'form') return isWholeRule({ kind, form }) && fitsForm(reply.trim(), form.trim());
  // the same line, but for case, width and blanks
  if (kind === 'line') return formOf(reply) === formOf(wanted);
  if (kind === 'contains') return says(reply, wanted.trim().replace(/[.。]$/, ''));
  const fields = fieldsOf(wanted);
  return fields !== undefined && fieldsOf(reply) === fields;
}

/** The fields of an object in a fixed order, as text; undefined of what is no object. */
function fieldsOf(text: string): string | undefined {
  const value = parsed(text.trim());
  if (!isRecord(value)) return undefined;
  return JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A gap in a form; three stops are one, since few keyboards have the other. */
const GAP = /…|\.{3}/;

/** True if a rule can tell replies apart: a form needs words, and a model has to have judged. */
export const isWholeRule = ({ kind, form = '', called }: RightRule): boolean =>
  kind === 'judge'
    ? called !== undefined
    : kind !== 'form' || form.split(GAP).some((part) => part.trim() !== '');

/** True if a reply has the parts of a form, in order, from its start to its end. */
function fitsForm(reply: string, form: string): boolean {
  const parts = form.split(GAP).map((part) => part.trim());
  if (!reply.startsWith(parts[0]!) || !reply.endsWith(parts.at(-1)!)) return false;
  let at = 0;
  return parts.every((part) => {
    const found = reply.indexOf(part, at);
    at = found + part.length;
    return found >= 0;
  });
}

/** The rule that suits some replies: fields if all are objects, and words otherwise. */
export const usualRule = (replies: readonly string[]): RightRule['kind'] =>
  replies.length > 0 && replies.every((reply) => fieldsOf(reply) !== undefined)
    ? 'fields'
    : 'contains';
