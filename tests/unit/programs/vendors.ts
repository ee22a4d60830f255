import type Anthropic from '@anthropic-ai/sdk';
import type OpenAI from 'openai';
import { Refused, type Answers, type Came } from './stand-in';

const ID = { object: 'response' as const, created_at: 1_741_476_777 };

/** What a model would write of a prompt that holds the passage: its words, or that it does not say. */
export function written(prompt: string, question: string): string {
  const [about = ''] = /bicycle|dogs|captain/i.exec(question) ?? [];
  const sentence = prompt
    .split(/\n+/)
    .find((line) => line.toLowerCase().includes(about.toLowerCase()));
  return sentence && sentence !== question ? sentence : 'It does not say.';
}

/** What a model says, and what it has thought of before; `limit`: the tokens that it may spend on both. */
export interface Said {
  text: string;
  limit?: number;
  cut?: boolean;
}

/** Tokens of thought in front of every answer, which nobody can turn off. */
const THOUGHT = 900;
const isCut = ({ cut = false, limit = Infinity }: Said): boolean => cut || limit <= THOUGHT;

/** Settings of sampling that models which think refuse with 400. */
const SAMPLING = ['temperature', 'top_p', 'top_k'];

/** Refuses what a model that thinks refuses. */
export const thinking =
  (answer: (came: Came) => unknown) =>
  (came: Came): unknown => {
    const asked = JSON.parse(came.body) as object;
    return SAMPLING.some((key) => key in asked) ? new Refused(400) : answer(came);
  };

/** A message in the form that Anthropic’s pages on messages, thinking and prompt caching print (copies read 2026-11-29). */
export const message = (
  said: Said,
  usage: Partial<Anthropic.Usage> = {},
  calls: Anthropic.ToolUseBlock[] = [],
): Anthropic.Message => {
  const thought = { type: 'thinking', thinking: '', signature: 'EosnCkYICxIMMb3LzNrMu' };
  const text = { type: 'text', text: said.text, citations: null };
  const cut = isCut(said);
  return {
    id: 'msg_01XFDUDYJgAACzvnptvVoYEL',
    type: 'message',
    role: 'assistant',
    model: 'claude-opus-5-5',
    stop_sequence: null,
    content: cut ? [thought, ...calls] : [thought, text, ...calls],
    stop_reason: cut ? 'max_tokens' : calls.length > 0 ? 'tool_use' : 'end_turn',
    usage: {
      input_tokens: 20,
      output_tokens: THOUGHT + 30,
      output_tokens_details: { thinking_tokens: THOUGHT },
      ...usage,
    },
  } as Anthropic.Message;
};

/** A response in the form that OpenAI’s pages on reasoning and file search print (copies read 2026-11-29). */
export const response = (
  said: Said,
  output: OpenAI.Responses.ResponseOutputItem[] = [],
  cached = 0,
): OpenAI.Responses.Response => {
  const written = {
    type: 'message',
    id: 'msg_67ccd2bf17f0819081ff3bb2cf6508e6',
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text: said.text, annotations: [] }],
  };
  const cut = isCut(said);
  return {
    id: 'resp_67ccd2bed1ec8190b14f964abc054267',
    ...ID,
    error: null,
    model: 'gpt-6-luna',
    status: cut ? 'incomplete' : 'completed',
    incomplete_details: cut ? { reason: 'max_output_tokens' } : null,
    output: [
      { type: 'reasoning', id: 'rs_6876cf02e0bc8192b74af0fb64b715ff', summary: [] },
      ...output,
      ...(cut ? [] : [written]),
    ],
    usage: {
      input_tokens: 36,
      output_tokens: THOUGHT + 87,
      total_tokens: THOUGHT + 123,
      input_tokens_details: { cached_tokens: cached },
      output_tokens_details: { reasoning_tokens: THOUGHT },
    },
  } as OpenAI.Responses.Response;
};

export const found = (text: string): OpenAI.Responses.ResponseFileSearchToolCall => ({
  type: 'file_search_call',
  id: 'fs_67c09ccea8c48191ade9367e3ba71515',
  status: 'completed',
  queries: ['…'],
  results: [{ file_id: 'file-2dtbBZdjtDKS8eqWxqbgDi', filename: 'manual.pdf', score: 0.9, text }],
});

/** The reply of a chat, as every server that follows OpenAI’s form writes it; some write the thoughts into the text. */
export function chat(said: Said, thinks = true): OpenAI.ChatCompletion {
  const [before, after] = thinks ? ['<think>\nIt asks …', '\n</think>\n\n'] : ['', ''];
  return {
    id: 'chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT',
    object: 'chat.completion',
    created: 1_741_569_952,
    model: 'model',
    choices: [
      {
        index: 0,
        logprobs: null,
        finish_reason: isCut(said) ? 'length' : 'stop',
        message: {
          role: 'assistant',
          refusal: null,
          content: isCut(said) ? before : `${before}${after}${said.text}`,
        },
      },
    ],
    usage: { prompt_tokens: 36, completion_tokens: THOUGHT + 87, total_tokens: THOUGHT + 123 },
  } as OpenAI.ChatCompletion;
}

/** Vectors that lie near each other where texts share letters. */
export const embeddings = ({ body }: Came): OpenAI.CreateEmbeddingResponse => {
  const asked = JSON.parse(body) as { input: string[]; encoding_format?: string };
  return {
    object: 'list',
    model: 'embedder',
    usage: { prompt_tokens: 8, total_tokens: 8 },
    data: asked.input.map((text, index) => ({
      object: 'embedding',
      index,
      embedding: vectorOf(text, asked.encoding_format) as number[],
    })),
  };
};

function vectorOf(text: string, format?: string): number[] | string {
  const values = Float32Array.from({ length: 384 }, (_, at) =>
    [...text].reduce((sum, letter) => sum + Math.cos(letter.charCodeAt(0) * (at + 1)), 0),
  );
  return format === 'base64' ? Buffer.from(values.buffer).toString('base64') : [...values];
}

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

const ENDPOINT = { id: 'ep_1', name: 'me/mine', projectId: 'proj_1' };
const WAY = '/projects/proj_1/endpoints';

/**
 * A tuning job, and endpoints of version 2, in the forms that Together’s SDK types (0.52.0) and its documentation of
 * fine-tuning prints (copy read 2026-11-30).
 *
 * @param states of a deployment, one a look; the last stays
 */
export function tuning(states: readonly string[], ends = 'completed'): Answers {
  const jobs = ['pending', 'running', ends];
  const job = (status: string) => ({ id: 'ft-3c90c3cc', status, model_object_id: 'ml_mine' });
  const looks = { before: [...states], after: [...states] };
  let system: 'before' | 'after' = 'before';
  const deployment = (state: string) => ({
    id: `dep_${system}`,
    endpointId: 'ep_1',
    status: { state: `DEPLOYMENT_STATE_${state}`, message: 'Scheduling replicas' },
  });
  const nextOf = (left: string[]) => (left.length > 1 ? left.shift()! : left[0]!);
  return {
    'GET /whoami': () => ({ project_id: 'proj_1', project_slug: 'me' }),
    'GET /supported-models': () => ({ data: [SUPPORTED], next_cursor: null }),
    'POST /fine-tunes': () => job('pending'),
    'GET /fine-tunes/:id': () => job(nextOf(jobs)),
    [`POST ${WAY}`]: () => ENDPOINT,
    [`PATCH ${WAY}/:id`]: () => ENDPOINT,
    [`POST ${WAY}/:id/deployments`]: ({ body }) => {
      system = (JSON.parse(body) as { name: 'before' | 'after' }).name;
      return deployment('PROVISIONING');
    },
    [`GET ${WAY}/:id/deployments/:id`]: () => deployment(nextOf(looks[system])),
    [`PATCH ${WAY}/:id/deployments/:id`]: () => deployment('STOPPING'),
  };
}

const SUPPORTED = {
  name: 'Qwen/Qwen3.5-9B',
  deploymentProfiles: [
    { gpuCount: 2, model: 'projects/p/models/ml_two', config: 'projects/p/configs/cr_two' },
    { gpuCount: 1, model: 'projects/p/models/ml_base', config: 'projects/p/configs/cr_one' },
  ],
};
