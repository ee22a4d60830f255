import { MANUAL } from './run';
import type { Answers } from './stand-in';
import { chat, embeddings, files, found, message, response, type Said } from './vendors';

interface Asked {
  prompt: string;
  question: string;
  /** Of tokens, thought and text together. */
  limit?: number;
}

/** A program that answers the questions one by one, and the vendor that it asks. */
export interface Road {
  program: string;
  /** The request that asks. */
  way: string;
  /** How the vendor names an end by length. */
  cut: string;
  environment: (url: string) => Record<string, string>;
  /** What the vendor is asked beside. */
  beside: Answers;
  read: (body: string) => Asked;
  reply: (said: Said) => unknown;
}

type Message = { content: string };
const openai = (url: string) => ({ OPENAI_BASE_URL: url, OPENAI_API_KEY: 'of-the-test' });

/** A user's turn: the text in its tags, then the question. */
function turn(content: string, limit?: number): Asked {
  const [prompt = '', question = ''] = content.split(/(?<=<\/\w+>)\n\n/);
  return { prompt, question, limit };
}

/** In the order of what they need: the last one a database. */
export const ROADS: readonly Road[] = [
  {
    program: 'paste-messages',
    way: 'POST /v1/messages',
    cut: 'max_tokens',
    environment: (url) => ({ ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: 'of-the-test' }),
    beside: {},
    read(body) {
      const asked = JSON.parse(body) as {
        max_tokens: number;
        messages: [{ content: [{ text: string }, { text: string }] }];
      };
      const [manual, question] = asked.messages[0].content;
      return { prompt: manual.text, question: question.text, limit: asked.max_tokens };
    },
    reply: (said) => message(said),
  },
  {
    program: 'paste-responses',
    way: 'POST /responses',
    cut: 'max_output_tokens',
    environment: openai,
    beside: {},
    read(body) {
      const asked = JSON.parse(body) as { input: string; max_output_tokens: number };
      return turn(asked.input, asked.max_output_tokens);
    },
    reply: (said) => response(said, [], 1_024),
  },
  {
    program: 'hosted',
    way: 'POST /responses',
    cut: 'max_output_tokens',
    environment: openai,
    beside: files,
    read(body) {
      const asked = JSON.parse(body) as { input: string; max_output_tokens: number };
      return { prompt: MANUAL, question: asked.input, limit: asked.max_output_tokens };
    },
    reply: (said) => response(said, [found(MANUAL)]),
  },
  {
    program: 'own',
    way: 'POST /chat/completions',
    cut: 'length',
    environment: (url) => ({ MODEL_URL: url, RERANK_URL: url }),
    beside: {
      'POST /embeddings': embeddings,
      'POST /rerank': ({ body }) =>
        (JSON.parse(body) as { texts: string[] }).texts.map((_, index) => ({ index })),
    },
    read(body) {
      const asked = JSON.parse(body) as { max_tokens: number; messages: [Message, Message] };
      return turn(asked.messages[1].content, asked.max_tokens);
    },
    reply: (said) => chat(said),
  },
];
