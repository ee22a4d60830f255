import { TOLD, type ModelPrompt, type WritingSettings } from '../language-model/writing';

/** A request to a server: one prompt, the limits of its answer, and how many of the likeliest tokens to return. */
export interface CompletionRequest {
  model: string;
  prompt: ModelPrompt;
  settings: WritingSettings;
  /** One of `CHANCES`. */
  chances: number;
}

/** Numbers of likeliest tokens to request, tried in turn until a server accepts one. */
export const CHANCES: readonly number[] = [TOLD, 5, 0];

/** The JSON body of a call to a server's chats. A bare text is sent as one message, as there is no other kind of call. */
export function bodyOf({ model, prompt, settings, chances }: CompletionRequest) {
  const { most, stops } = settings;
  const turns = typeof prompt === 'string' ? [{ role: 'user', content: prompt }] : prompt;
  return {
    model,
    messages: turns.map(({ role, content }) => ({ role, content })),
    temperature: 0,
    max_tokens: most,
    ...(stops.length > 0 && { stop: [...stops] }),
    stream: true,
    stream_options: { include_usage: true },
    ...(chances > 0 && { logprobs: true, top_logprobs: chances }),
  };
}
