import type { ModelPrompt, WritingSettings } from '../language-model/writing';

export interface CompletionRequest {
  model: string;
  prompt: ModelPrompt;
  settings: WritingSettings;
}

/** Fields that some servers refuse; a request can go without them, or with another. */
const REFUSABLE = ['stream_options', 'max_tokens', 'temperature'] as const;
export type Refusable = (typeof REFUSABLE)[number];

export const refusedIn = (words: string, before: ReadonlySet<Refusable>): Refusable | undefined =>
  REFUSABLE.find((name) => !before.has(name) && new RegExp(String.raw`\b${name}\b`).test(words));

/**
 * The JSON body of a call to a server's chats. A bare text is sent as one message, as there is no other kind of call.
 * @param refused fields that the server has refused
 */
export function bodyOf(
  { model, prompt, settings: { most } }: CompletionRequest,
  refused: ReadonlySet<Refusable>,
): { messages: readonly object[]; [field: string]: unknown } {
  const turns = typeof prompt === 'string' ? [{ role: 'user', content: prompt }] : prompt;
  return {
    model,
    messages: turns.map(({ role, content }) => ({ role, content })),
    ...(!refused.has('temperature') && { temperature: 0 }),
    [refused.has('max_tokens') ? 'max_completion_tokens' : 'max_tokens']: most,
    stream: true,
    ...(!refused.has('stream_options') && { stream_options: { include_usage: true } }),
  };
}
