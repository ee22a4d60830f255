import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a judge answers to each of Ragas’ three requests, by a word that its prompt holds. */
const ANSWERS: readonly [word: string, answer: object][] = [
  [
    '"attributed"',
    { classifications: [{ statement: 'It is free.', reason: 'Told.', attributed: 1 }] },
  ],
  ['"verdict"', { statements: [{ statement: 'It is free.', reason: 'Told.', verdict: 1 }] }],
  ['"statements"', { statements: ['It is free.'] }],
];

/** A stand-in for a judge, on loopback: it finds every statement in the passages. */
export async function judge() {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const { messages } = JSON.parse(await text(request)) as { messages: { content: string }[] };
    const prompt = messages.map(({ content }) => content).join('\n');
    asked.push(prompt);
    const [, answer] = ANSWERS.find(([word]) => prompt.includes(word)) ?? ['', {}];
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(completion(JSON.stringify(answer))));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1`, asked, close: () => server.close() };
}

const completion = (content: string) => ({
  id: 'one',
  object: 'chat.completion',
  created: 0,
  model: 'stand-in',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});
