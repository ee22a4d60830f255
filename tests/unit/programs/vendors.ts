import type Anthropic from '@anthropic-ai/sdk';
import type OpenAI from 'openai';
import type { Answers, Came } from './stand-in';

const ID = { object: 'response' as const, created_at: 1_741_476_777 };

/** What a model would write of a prompt that holds the passage: its words, or that it does not say. */
export function written(prompt: string, question: string): string {
  const [about = ''] = /bicycle|dogs|captain/i.exec(question) ?? [];
  const sentence = prompt
    .split(/\n+/)
    .find((line) => line.toLowerCase().includes(about.toLowerCase()));
  return sentence && sentence !== question ? sentence : 'It does not say.';
}

/** A message in the form that Anthropic’s pages on messages and on prompt caching print (copy read 2026-11-29). */
export const message = (
  text: string,
  usage: Partial<Anthropic.Usage> = {},
  content: Anthropic.ContentBlock[] = [{ type: 'text', text, citations: null }],
): Anthropic.Message =>
  ({
    ...{ id: 'msg_01XFDUDYJgAACzvnptvVoYEL', type: 'message', role: 'assistant' },
    ...{ model: 'claude-opus-5-5', content, stop_sequence: null },
    stop_reason: content.some(({ type }) => type === 'tool_use') ? 'tool_use' : 'end_turn',
    usage: { input_tokens: 20, output_tokens: 30, ...usage },
  }) as Anthropic.Message;

/** A response in the form that OpenAI’s page on file search prints (copy read 2026-11-29). */
export const response = (
  text: string,
  output: OpenAI.Responses.ResponseOutputItem[] = [],
  cached = 0,
): OpenAI.Responses.Response =>
  ({
    ...{ id: 'resp_67ccd2bed1ec8190b14f964abc054267', ...ID, status: 'completed' },
    ...{ error: null, incomplete_details: null, model: 'gpt-6-luna' },
    output: [
      ...output,
      {
        ...{ type: 'message', id: 'msg_67ccd2bf17f0819081ff3bb2cf6508e6', role: 'assistant' },
        status: 'completed',
        content: [{ type: 'output_text', text, annotations: [] }],
      },
    ],
    usage: {
      ...{ input_tokens: 36, output_tokens: 87, total_tokens: 123 },
      input_tokens_details: { cached_tokens: cached },
      output_tokens_details: { reasoning_tokens: 0 },
    },
  }) as OpenAI.Responses.Response;

export const found = (text: string): OpenAI.Responses.ResponseFileSearchToolCall => ({
  ...{ type: 'file_search_call', id: 'fs_67c09ccea8c48191ade9367e3ba71515', status: 'completed' },
  queries: ['…'],
  results: [{ file_id: 'file-2dtbBZdjtDKS8eqWxqbgDi', filename: 'manual.pdf', score: 0.9, text }],
});

/** The reply of a chat, as every server that follows OpenAI’s form writes it. */
export const chat = (text: string): OpenAI.ChatCompletion =>
  ({
    ...{
      id: 'chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT',
      object: 'chat.completion',
      created: 1_741_569_952,
    },
    model: 'model',
    choices: [
      {
        index: 0,
        finish_reason: 'stop',
        logprobs: null,
        message: { role: 'assistant', content: text, refusal: null },
      },
    ],
  }) as OpenAI.ChatCompletion;

/** Vectors that lie near each other where texts share letters. */
export const embeddings = ({ body }: Came): OpenAI.CreateEmbeddingResponse => {
  const { input, encoding_format: format } = JSON.parse(body) as {
    input: string;
    encoding_format?: string;
  };
  const values = Float32Array.from({ length: 384 }, (_, at) =>
    [...input].reduce((sum, letter) => sum + Math.cos(letter.charCodeAt(0) * (at + 1)), 0),
  );
  const embedding =
    format === 'base64' ? Buffer.from(values.buffer).toString('base64') : [...values];
  return {
    ...{ object: 'list', model: 'embedder', usage: { prompt_tokens: 8, total_tokens: 8 } },
    data: [{ object: 'embedding', index: 0, embedding: embedding as number[] }],
  };
};

const FILE = {
  id: 'file-abc123',
  object: 'vector_store.file',
  status: 'completed',
  last_error: null,
};

/** Files and stores, as OpenAI’s pages on vector stores print them (copy read 2026-11-29). */
export const files: Answers = {
  'POST /files': () => ({ id: 'file-abc123', object: 'file', purpose: 'assistants' }),
  'POST /vector_stores': () => ({ id: 'vs_abc123', object: 'vector_store', name: 'manual' }),
  'POST /vector_stores/:id/files': () => FILE,
  'GET /vector_stores/:id/files/:file': () => FILE,
};

/** A tuning job, as Together’s reference of fine-tunes prints it (copy read 2026-11-29). */
export function tuning(): Answers {
  const states = ['pending', 'running', 'completed'];
  const job = (status: string) => ({
    ...{ id: 'ft-3c90c3cc', model: 'Qwen/Qwen3.5-9B', status, training_file: 'file-960be810' },
    model_output_name: 'me/Qwen3.5-9B-mine-3c90c3cc',
  });
  return {
    'POST /files/upload': () => ({ id: 'file-960be810', object: 'file', purpose: 'fine-tune' }),
    'POST /fine-tunes': () => job('pending'),
    'GET /fine-tunes/:id': () => job(states.shift() ?? 'completed'),
    'POST /endpoints': () => ({ id: 'endpoint-1', object: 'endpoint', name: 'me/mine-8f1' }),
  };
}
