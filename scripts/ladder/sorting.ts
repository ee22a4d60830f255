import type { Message, Messages } from '~/lib/ladder/messages';
import { bare } from '~/lib/ladder/prompts';

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

/** Which parts of a line a reply has right: the kind, the quay and the day, in their places. */
export function partsRight(reply: string, line: string): boolean[] {
  const fields = reply.trim().split('\n')[0]!.split('|');
  return line.split(' | ').map((part, at) => fields[at]?.trim() === part);
}
