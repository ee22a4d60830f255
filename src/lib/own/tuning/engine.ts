import type { Tuning } from '../../llama/tuning';
import { CHAT, chatTokens } from '../../llama/tokenizer/chat';
import type { LlamaTokenizer } from '../../llama/tokenizer/open';
import type { Engine } from './crew';

/** Called between two tokens that are written, so that a worker hears a message. */
type Breathe = () => Promise<void>;

/** An engine in this thread. */
export function engineOf(
  tuning: Tuning,
  tokenizer: LlamaTokenizer,
  breathe: Breathe = () => Promise.resolve(),
): Engine {
  const end = tokenizer.mark(CHAT.end);
  return {
    gradients: async ({ row, total }) => tuning.gradients(row, total),
    apply: async ({ numbers, rate }) => tuning.apply(numbers, rate),
    loss: async ({ row }) => tuning.loss(row),
    async write({ asked, most }) {
      const prompts = asked.map((messages) => chatTokens(messages, tokenizer));
      const writing = tuning.write(prompts, { end, most });
      for (;;) {
        const { done, value } = writing.next();
        if (done)
          return value.map((ids) => ({
            text: tokenizer.decode(ids),
            cut: ids.length < most ? 0 : most,
          }));
        await breathe();
      }
    },
    state: async () => tuning.state(),
    restore: async ({ state }) => tuning.restore(state),
  };
}
