import type { Message, Messages } from '~/lib/ladder/messages';
import { bare } from '~/lib/ladder/prompts';
import type { FileForm } from '~/lib/ladder/sorting';

const listed = ({ kinds }: Messages): string =>
  kinds.map(({ label, means }) => `${label} (${means})`).join(', ');

/** Asks in the chat form for the kind of a message. */
export const sortPrompt = (messages: Messages, text: string): string =>
  bare(`Which kind is this message? Kinds: ${listed(messages)}.\n\nMessage: ${text}`).question;

/** Examples and a message as plain text, without the marks of a chat: the model goes on with a label. */
export const sortByExamples = (shown: readonly Message[], text: string): string =>
  [
    ...shown.map((one) => `Message: ${one.text}\nKind: ${one.label}`),
    `Message: ${text}\nKind:`,
  ].join('\n\n');

/** What a reply says: of plain text that goes on for ever, its first line. */
export const replyIn = (reply: string, form: FileForm): string =>
  form === 'turn' ? reply : reply.trim().split('\n')[0]!;

/** Whether a reply has the form that was asked for, right or wrong: a kind, a quay and a day with bars between them. */
export const isFormed = (reply: string, labels: readonly string[]): boolean => {
  const [kind = '', ...others] = reply.trim().split(' | ');
  return labels.some((label) => label.toUpperCase() === kind) && others.length === 2;
};

/** Which parts of a line a reply has right: the kind, the quay and the day, in their places. */
export function partsRight(reply: string, line: string): boolean[] {
  const fields = reply.trim().split('\n')[0]!.split('|');
  return line.split(' | ').map((part, at) => fields[at]?.trim() === part);
}
