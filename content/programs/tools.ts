import { readFile } from 'node:fs/promises';
import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();
const prices: Record<string, number> = JSON.parse(await readFile('prices.json', 'utf8'));

const tools: Anthropic.Tool[] = [
  {
    name: 'price_of',
    description: 'The price of an article in crowns.',
    input_schema: {
      type: 'object',
      properties: { article: { type: 'string', enum: Object.keys(prices) } },
      required: ['article'],
    },
  },
];
const allowed: Record<string, (input: { article: string }) => string> = {
  price_of: ({ article }) => `${prices[article] ?? 'unknown'}`,
};

const messages: Anthropic.MessageParam[] = [{ role: 'user', content: process.argv[2]! }];
for (let turn = 0; turn < 5; turn++) {
  const model = 'claude-opus-5-5';
  const reply = await client.messages.create({ model, max_tokens: 400, tools, messages });
  messages.push({ role: 'assistant', content: reply.content });
  const calls = reply.content.filter((part) => part.type === 'tool_use');
  if (calls.length === 0) {
    console.log(reply.content.map((part) => (part.type === 'text' ? part.text : '')).join(''));
    break;
  }
  const content = calls.map(({ id, name, input }): Anthropic.ToolResultBlockParam => {
    const run = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    const said = run ? run(input as { article: string }) : `${name} is not allowed`;
    return { type: 'tool_result', tool_use_id: id, content: said, is_error: !run };
  });
  messages.push({ role: 'user', content });
}
