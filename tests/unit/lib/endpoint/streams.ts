/** Streams in the shapes that three servers document, written by hand; none was recorded from one. */

const sent = (...events: unknown[]) =>
  events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('');
const DONE = 'data: [DONE]\n\n';
const part = (choice: unknown, more = {}) => ({
  object: 'chat.completion.chunk',
  choices: [choice],
  ...more,
});

const two = (first: [string, number], second: [string, number]) =>
  [first, second].map(([token, logprob]) => ({
    token,
    logprob,
    bytes: [...new TextEncoder().encode(token)],
  }));
const inChat = (text: string, logprob: number) => ({
  content: [{ token: text, logprob, bytes: [], top_logprobs: two([text, logprob], ['x', -9]) }],
});

const ollama =
  sent(
    part({ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }),
    part({ index: 0, delta: { content: '谁' }, logprobs: inChat('谁', -0.5), finish_reason: null }),
    part({ index: 0, delta: { content: ' leads' }, logprobs: inChat(' leads', 0) }),
    part({ index: 0, delta: { content: '' }, finish_reason: 'stop' }),
    { choices: [], usage: { prompt_tokens: 12, completion_tokens: 2 } },
  ) + DONE;

const llamaServer =
  ': ping\n\n' +
  sent(
    part({ index: 0, delta: { role: 'assistant', content: null }, finish_reason: null }),
    part({ index: 0, delta: { content: 'Ar' }, logprobs: inChat('Ar', -1), finish_reason: null }),
    part({ index: 0, delta: { content: 'len' }, logprobs: inChat('len', -2), finish_reason: null }),
    part({ index: 0, delta: {}, finish_reason: 'length' }, { timings: { predicted_n: 2 } }),
    { choices: [], usage: { prompt_tokens: 9 }, timings: {} },
  ) +
  DONE;

const lmStudio =
  sent(
    part({ index: 0, delta: { role: 'assistant', content: 'Ar' }, logprobs: null }),
    part({ index: 0, delta: { content: 'len' }, logprobs: null, finish_reason: null }),
    part({ index: 0, delta: {}, logprobs: null, finish_reason: 'stop' }),
  ) + DONE;

export const STREAMS = { ollama, llamaServer, lmStudio };
