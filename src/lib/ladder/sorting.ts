import type { Message, Messages } from './messages';
import { bare, type Prompt } from './prompts';

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

/** Asks for the one line under which a message is filed, with examples if there are any. */
export function filePrompt(messages: Messages, shown: readonly Message[], text: string): Prompt {
  const kinds = messages.kinds.map(({ label }) => label.toUpperCase()).join(', ');
  const instruction = `Write one line for the file: KIND | quay | day. KIND is one of ${kinds}. Write - if the message names no day. Write nothing else.`;
  const examples = shown.map((one) => `Message: ${one.text}\nLine: ${one.line}\n\n`).join('');
  const { question } = bare(`${instruction}\n\n${examples}Message: ${text}\nLine:`);
  const at = question.lastIndexOf('Message: ');
  return { prefix: question.slice(0, at), question: question.slice(at) };
}

/** Whether a reply is the line and nothing else. */
export const isFiled = (reply: string, line: string): boolean => reply.trim() === line;

/** Which parts of a line a reply has right: the kind, the quay and the day, in their places. */
export function partsRight(reply: string, line: string): boolean[] {
  const told = reply.trim().split('\n')[0]!.split('|');
  return line.split(' | ').map((part, at) => told[at]?.trim() === part);
}
