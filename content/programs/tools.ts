import { readFile } from 'node:fs/promises';
import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic({ maxRetries: 5, timeout: 120_000 });
const prices: Record<string, number> = JSON.parse(await readFile('prices.json', 'utf8'));

const schema = {
  type: 'object' as const,
  properties: { article: { type: 'string', enum: Object.keys(prices) } },
  required: ['article'],
  additionalProperties: false,
};
const tools: Anthropic.Tool[] = [
  {
    name: 'price_of',
    description: 'The price of an article in crowns.',
    strict: true,
    input_schema: schema,
  },
];
const allowed: Record<string, (input: { article: string }) => string> = {
  price_of: ({ article }) => `${prices[article]}`,
};

function fault(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null) return 'The input is no object';
  const missing = schema.required.find((key) => !Object.hasOwn(input, key));
  if (missing) return `${missing} is missing`;
  for (const [key, value] of Object.entries(input)) {
    const asked = Object.entries(schema.properties).find(([name]) => name === key)?.[1];
    if (!asked) return `There is no ${key}`;
    if (typeof value !== asked.type) return `${key} has to be a ${asked.type}`;
    if (!asked.enum.includes(value)) return `${key} has to be one of ${asked.enum.join(', ')}`;
  }
  return undefined;
}

function result({ id, name, input }: Anthropic.ToolUseBlock): Anthropic.ToolResultBlockParam {
  const run = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
  const wrong = run ? fault(input) : `${name} is not allowed`;
  const content = wrong ?? run!(input as { article: string });
  return { type: 'tool_result', tool_use_id: id, content, is_error: wrong !== undefined };
}

const TURNS = 5;
const messages: Anthropic.MessageParam[] = [{ role: 'user', content: process.argv[2]! }];
let said = `No answer after ${TURNS} turns.`;
for (let turn = 0; turn < TURNS; turn++) {
  const reply = await client.messages.create({
    model: 'claude-opus-5-5',
    max_tokens: 4000,
    output_config: { effort: 'low' },
    tools,
    messages,
  });
  messages.push({ role: 'assistant', content: reply.content });
  if (reply.stop_reason !== 'tool_use') {
    const text = reply.content.map((part) => (part.type === 'text' ? part.text : '')).join('');
    said = reply.stop_reason === 'end_turn' ? text : `Not finished (${reply.stop_reason}): ${text}`;
    break;
  }
  const calls = reply.content.filter((part) => part.type === 'tool_use');
  messages.push({ role: 'user', content: calls.map(result) });
}
console.log(said.trim() || 'The model ended without a word.');
