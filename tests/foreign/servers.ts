// Answers of model servers as their users report them.
const ev = (...chunks: unknown[]) =>
  chunks.map((c) => `data: ${typeof c === 'string' ? c : JSON.stringify(c)}\n\n`).join('');
const d = (delta: unknown, more: object = {}, fin: string | null = null) => ({
  object: 'chat.completion.chunk',
  choices: [{ index: 0, delta, finish_reason: fin, ...more }],
});
const DONE = '[DONE]';
export type Kind = {
  body?: string;
  status?: number;
  type?: string;
  models?: string;
  parts?: (string | Buffer)[];
};
// prettier-ignore
export const KINDS: Record<string, Kind> = {
  plain: { body: ev(d({ role: 'assistant', content: null }), d({ content: 'North ' }), d({ content: 'quay.' }), d({}, {}, 'stop'), { choices: [], usage: { prompt_tokens: 9, completion_tokens: 2 } }, DONE) },
  reasoning_content: { body: ev(d({ reasoning_content: 'Hm' }), d({ reasoning_content: ' yes' }), d({ content: 'North quay.' }), d({}, {}, 'stop'), DONE) },
  'reasoning (ollama)': { body: ev(d({ role: 'assistant', content: '', reasoning: 'Hm' }), d({ content: 'North quay.' }, {}, 'stop'), DONE) },
  'think inline': { body: ev(d({ content: '<think>Hm' }), d({ content: '</think>\n\nNorth quay.' }, {}, 'stop'), DONE) },
  'only closing think': { body: ev(d({ content: 'Hm, let me see.\n</think>\n\n' }), d({ content: 'North quay.' }, {}, 'stop'), DONE) },
  'think never closed': { body: ev(d({ content: '<think>Hm' }), d({ content: ' forever' }, {}, 'length'), DONE) },
  'answer mentions </think>': { body: ev(d({ reasoning_content: 'Hm' }), d({ content: 'The template closes a thought with </think> and then answers.' }, {}, 'stop'), DONE) },
  '[THINK] of magistral': { body: ev(d({ content: '[THINK]Hm[/THINK]North quay.' }, {}, 'stop'), DONE) },
  'harmony channels': { body: ev(d({ content: '<|channel|>analysis<|message|>Hm<|end|><|start|>assistant<|channel|>final<|message|>North quay.' }, {}, 'stop'), DONE) },
  'content as parts': { body: ev(d({ content: [{ type: 'text', text: 'North quay.' }] }, {}, 'stop'), DONE) },
  'legacy logprobs in chat': { body: ev(d({ content: 'North' }, { logprobs: { tokens: ['North'], token_logprobs: [-0.1], top_logprobs: [{ North: -0.1, South: -3 }] } }), d({ content: ' quay.' }, {}, 'stop'), DONE) },
  'logprobs null': { body: ev(d({ content: 'North quay.' }, { logprobs: null }, 'stop'), DONE) },
  'logprob -9999 and -inf': { body: ev(d({ content: 'North' }, { logprobs: { content: [{ token: 'North', logprob: -9999, top_logprobs: [{ token: 'North', logprob: -9999 }] }] } }, 'stop'), DONE) },
  'emoji in two tokens': {
    body: ev(
      d(
        { content: '🚀' },
        {
          logprobs: {
            content: [
              { token: '\ufffd', logprob: -1, bytes: [240, 159] },
              { token: '\ufffd', logprob: -1, bytes: [154, 128] },
            ],
          },
        },
        'stop',
      ),
      DONE,
    ),
  },
  'no DONE, only stop': { body: ev(d({ content: 'North quay.' }), d({}, {}, 'stop')) },
  'no stop, only DONE': { body: ev(d({ content: 'North quay.' }), DONE) },
  'neither stop nor DONE': { body: ev(d({ content: 'North quay.' })) },
  'keep-alive comments, CRLF': { body: ': PROCESSING\r\n\r\n: PROCESSING\r\n\r\n' + ev(d({ content: 'North quay.' }, {}, 'stop'), DONE).replace(/\n/g, '\r\n') },
  'data without space': { body: ev(d({ content: 'North quay.' }, {}, 'stop'), DONE).replace(/data: /g, 'data:') },
  'BOM first': { body: '\ufeff' + ev(d({ content: 'North quay.' }, {}, 'stop'), DONE) },
  'first chunk without choices (azure)': { body: ev({ choices: [], prompt_filter_results: [] }, d({ content: 'North quay.' }, {}, 'stop'), DONE) },
  'message instead of delta': { body: ev({ choices: [{ index: 0, message: { role: 'assistant', content: 'North quay.' }, finish_reason: 'stop' }] }, DONE) },
  'whole JSON though stream': { type: 'application/json', body: JSON.stringify({ choices: [{ index: 0, message: { content: 'North quay.' }, finish_reason: 'stop' }] }) },
  'error in stream': { body: ev(d({ content: 'North' }), { error: { message: 'CUDA out of memory', code: 500 } }) },
  'error event field': { body: ev(d({ content: 'North' })) + 'error: {"error":{"message":"context shift is disabled"}}\n\n' },
  'tool call only': { body: ev(d({ tool_calls: [{ index: 0, function: { name: 'f', arguments: '{}' } }] }), d({}, {}, 'tool_calls'), DONE) },
  'refusal field': { body: ev(d({ refusal: 'I cannot.' }), d({}, {}, 'stop'), DONE) },
  content_filter: { body: ev(d({ content: 'Nor' }), d({}, {}, 'content_filter'), DONE) },
  'utf-8 split': {
    parts: (() => {
      const b = Buffer.from(ev(d({ content: '白鹭岛北码头🚀' }, {}, 'stop'), DONE));
      return [...b].map((x) => Buffer.from([x]));
    })(),
  },
  'empty answer': { body: ev(d({ content: '' }), d({}, {}, 'stop'), DONE) },
  'stop token leaks': { body: ev(d({ content: 'North quay.<|im_end|>' }, {}, 'stop'), DONE) },
  '503 loading': { status: 503, type: 'application/json', body: '{"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}' },
  '404 model (ollama)': { status: 404, type: 'application/json', body: '{"error":{"message":"model \\"x\\" not found, try pulling it first","type":"api_error"}}' },
  '400 context (llama.cpp)': { status: 400, type: 'application/json', body: '{"error":{"code":400,"message":"the request exceeds the available context size, try increasing it","type":"exceed_context_size_error","n_prompt_tokens":9000,"n_ctx":4096}}' },
  '400 stream_options': { status: 400, type: 'application/json', body: '{"error":{"message":"Unrecognized request argument supplied: stream_options"}}' },
  '400 max_completion_tokens': { status: 400, type: 'application/json', body: '{"error":{"message":"Unsupported parameter: \'max_tokens\' is not supported with this model. Use \'max_completion_tokens\' instead."}}' },
  '400 temperature fixed': { status: 400, type: 'application/json', body: '{"error":{"message":"Unsupported value: \'temperature\' does not support 0 with this model. Only the default (1) value is supported."}}' },
  '401 key': { status: 401, type: 'application/json', body: '{"error":{"message":"Invalid API Key"}}' },
  '422 detail list (fastapi)': { status: 422, type: 'application/json', body: '{"detail":[{"loc":["body","seed"],"msg":"extra fields not permitted","type":"value_error.extra"}]}' },
  '500 html': { status: 500, type: 'text/html', body: '<html><head><title>500</title></head><body><h1>Internal Server Error</h1></body></html>' },
};
export const LISTS: Record<string, string> = {
  openai: '{"object":"list","data":[{"id":"m"}]}',
  'ollama none': '{"object":"list","data":null}',
  empty: '{"object":"list","data":[]}',
  'llama.cpp both': '{"models":[{"name":"m"}],"object":"list","data":[{"id":"m"}]}',
  'bare list': '[{"id":"m"}]',
  'names only': '{"models":[{"name":"m"}]}',
  html: '<html>Ollama is running</html>',
};
