import type { Message } from './messages';
import { bare, type Prompt } from './prompts';

/** As one turn of a chat, or as plain text that the model goes on with. */
export type FileForm = 'turn' | 'text';

export function filePrompt(
  { kinds: all }: { kinds: readonly { label: string }[] },
  shown: readonly Pick<Message, 'text' | 'line'>[],
  text: string,
  form: FileForm,
): Prompt {
  const kinds = all.map(({ label }) => label.toUpperCase()).join(', ');
  const instruction = `Write one line for the file: KIND | quay | day. KIND is one of ${kinds}. Write - if the message names no day. Write nothing else.`;
  const examples = shown.map((one) => `Message: ${one.text}\nLine: ${one.line}\n\n`).join('');
  const whole = `${instruction}\n\n${examples}Message: ${text}\nLine:`;
  const asked = form === 'turn' ? bare(whole).question : whole;
  const at = asked.lastIndexOf('Message: ');
  return { prefix: asked.slice(0, at), question: asked.slice(at) };
}

export const isFiled = (reply: string, line: string): boolean => reply.trim() === line;
