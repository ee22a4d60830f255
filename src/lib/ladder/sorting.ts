import type { Message } from './messages';
import { bare, type Prompt } from './prompts';

/** As one turn of a chat, or as plain text that the model goes on with. */
export type FileForm = 'turn' | 'text';

/** A message with its line, as it stands in a prompt. */
export const solved = ({ text, line }: Pick<Message, 'text' | 'line'>): string =>
  `Message: ${text}\nLine: ${line}`;

export function filePrompt(
  { kinds: all }: { kinds: readonly { label: string }[] },
  shown: readonly Pick<Message, 'text' | 'line'>[],
  text: string,
  form: FileForm,
): Prompt {
  const instruction = fileInstruction(all.map(({ label }) => label));
  const examples = shown.map((one) => `${solved(one)}\n\n`).join('');
  const whole = `${instruction}\n\n${examples}Message: ${text}\nLine:`;
  const asked = form === 'turn' ? bare(whole).question : whole;
  const at = asked.lastIndexOf('Message: ');
  return { prefix: asked.slice(0, at), question: asked.slice(at) };
}

/** The rule that a line is written by. */
export const fileInstruction = (labels: readonly string[]): string =>
  `Write one line for the file: KIND | quay | day. KIND is one of ${labels.map((label) => label.toUpperCase()).join(', ')}. Write - if the message names no day. Write nothing else.`;

export const isFiled = (reply: string, line: string): boolean => reply.trim() === line;

/** What a reply says: of plain text that goes on for ever, its first line. */
export const replyIn = (reply: string, form: FileForm): string =>
  form === 'turn' ? reply : reply.trim().split('\n')[0]!;

/** Whether a reply has the form that was asked for, right or wrong: a kind, a quay and a day with bars between them. */
export const isFormed = (reply: string, labels: readonly string[]): boolean => {
  const [kind = '', ...others] = reply.trim().split(' | ');
  return labels.some((label) => label.toUpperCase() === kind) && others.length === 2;
};
