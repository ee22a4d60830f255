import type { ModelPrompt, WritingSettings } from '../language-model/writing';

/** A request to a server: one prompt, and the limits of its answer. */
export interface CompletionRequest {
  model: string;
  prompt: ModelPrompt;
  settings: WritingSettings;
}

/** The JSON body of a call to a server's chats. A bare text is sent as one message, as there is no other kind of call. */
export function bodyOf({ model, prompt, settings }: CompletionRequest) {
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
  };
}
