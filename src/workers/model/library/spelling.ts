import type { PreTrainedTokenizer } from '@xenova/transformers';
import { ModelProblem } from '~/lib/language-model/problems';
import type { Message, ModelPrompt } from '~/lib/language-model/writing';
import type { Spelling } from '../opened';

/** Adapts a tokenizer of the library to the interface that writing uses. */
export function spellingOf(tokenizer: PreTrainedTokenizer): Spelling {
  const marks = new Set(tokenizer.all_special_ids);
  const decode = (ids: readonly number[], skip: boolean) =>
    tokenizer.decode([...ids], { skip_special_tokens: skip, clean_up_tokenization_spaces: false });
  return {
    idsOf(prompt) {
      const ids = typeof prompt === 'string' ? tokenizer.encode(prompt) : chat(tokenizer, prompt);
      if (ids.length === 0) throw new ModelProblem('prompt-empty');
      return ids;
    },
    textOf: (ids) => (ids.length > 0 ? decode(ids, true) : ''),
    nameOf: (id) => decode([id], false),
    isMark: (id) => marks.has(id),
  };
}

function chat(
  tokenizer: PreTrainedTokenizer,
  messages: ModelPrompt & readonly Message[],
): number[] {
  if (!tokenizer.chat_template) throw new ModelProblem('no-template');
  try {
    return tokenizer.apply_chat_template([...messages], {
      add_generation_prompt: true,
      return_tensor: false,
      return_dict: false,
    }) as unknown as number[];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ModelProblem('template-failed', { detail });
  }
}
