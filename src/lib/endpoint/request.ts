import { TOLD, type ModelPrompt, type WritingSettings } from '../language-model/writing';

/** What is asked of a server: one prompt, how to draw, and how many of the likeliest tokens to tell. */
export interface Wanted {
  model: string;
  prompt: ModelPrompt;
  settings: WritingSettings;
  /** One of `CHANCES`. */
  chances: number;
}

/** How many of the likeliest tokens are asked for, one after the other, until a server does not refuse. */
export const CHANCES: readonly number[] = [TOLD, 5, 0];

/** A call to a server: what is added to its address, and what is sent as JSON. */
interface WriteCall {
  path: '/chat/completions' | '/completions';
  body: Readonly<Record<string, unknown>>;
}

/** A conversation goes where the server writes it out by the model's template, a bare text where it is continued. */
export function writeCall({ model, prompt, settings, chances }: Wanted): WriteCall {
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
