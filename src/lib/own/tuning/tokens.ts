import type { Message } from '../../language-model/writing';
import type { TuningRow } from '../../llama/tuning';
import { CHAT, chatTokens } from '../../llama/tokenizer/chat';
import type { LlamaTokenizer } from '../../llama/tokenizer/open';

/** A conversation, and the reply that the model is to write. */
export interface TuningExample {
  messages: readonly Message[];
  reply: string;
}

/** An example in the chat form; the mark that ends the reply is learnt as well. */
export function tuningRow(
  { messages, reply }: TuningExample,
  tokenizer: LlamaTokenizer,
): TuningRow {
  const asked = chatTokens(messages, tokenizer);
  return {
    tokens: [...asked, ...tokenizer.encode(reply), tokenizer.mark(CHAT.end)],
    from: asked.length,
  };
}

export const asked = (question: string): Message[] => [{ role: 'user', content: question }];
