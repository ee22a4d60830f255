import { TOLD, type ModelPrompt, type WritingSettings } from '../language-model/writing';

/** A request to a server: one prompt, the sampling settings, and how many of the likeliest tokens to return. */
export interface CompletionRequest {
  model: string;
  prompt: ModelPrompt;
  settings: WritingSettings;
  /** One of `CHANCES`. */
  chances: number;
}

/** Numbers of likeliest tokens to request, tried in turn until a server accepts one. */
export const CHANCES: readonly number[] = [TOLD, 5, 0];

/** A call to a server: the path to append to its address, and the JSON body. */
interface WriteCall {
  path: '/chat/completions' | '/completions';
  body: Readonly<Record<string, unknown>>;
}

/**
 * A conversation goes to the chat endpoint, where the server applies the model's template; a bare text is continued.
 */
export function writeCall({ model, prompt, settings, chances }: CompletionRequest): WriteCall {
  const common = { model, ...drawn(settings), stream: true, stream_options: USAGE };
  if (typeof prompt === 'string') {
    const told = chances > 0 ? { logprobs: chances } : {};
    return { path: '/completions', body: { ...common, prompt, ...told } };
  }
  const told = chances > 0 ? { logprobs: true, top_logprobs: chances } : {};
  const messages = prompt.map(({ role, content }) => ({ role, content }));
  return { path: '/chat/completions', body: { ...common, messages, ...told } };
}

const USAGE = { include_usage: true };

const drawn = ({ temperature, topP, most, seed, stops }: WritingSettings) => ({
  temperature,
  top_p: topP,
  max_tokens: most,
  seed,
  ...(stops.length > 0 ? { stop: [...stops] } : {}),
});
