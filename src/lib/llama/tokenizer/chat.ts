import type { Message } from '../../language-model/writing';
import type { LlamaTokenizer } from './open';

export const CHAT = { start: '<|im_start|>', end: '<|im_end|>' };

/**
 * Tokens of a conversation that the model goes on with. The template of its authors would put a message before it that names
 * the model, 21 tokens; here the conversation is all that it reads. A mark within a message is ordinary text.
 *
 *     <|im_start|>user\nHello<|im_end|>\n<|im_start|>assistant\n
 */
export function chatTokens(messages: readonly Message[], tokenizer: LlamaTokenizer): number[] {
  const start = tokenizer.mark(CHAT.start);
  const end = tokenizer.mark(CHAT.end);
  const begun = (role: Message['role']) => [start, ...tokenizer.encode(`${role}\n`)];
  const turns = messages.flatMap(({ role, content }) => [
    ...begun(role),
    ...tokenizer.encode(content),
    end,
    ...tokenizer.encode('\n'),
  ]);
  return [...turns, ...begun('assistant')];
}
