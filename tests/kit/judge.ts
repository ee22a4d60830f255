import { standIn } from '../unit/programs/stand-in';

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
  const { url, came, close } = await standIn({
    'POST /v1/chat/completions': ({ body }) => {
      const { messages } = JSON.parse(body) as { messages: { content: string }[] };
      const prompt = messages.map(({ content }) => content).join('\n');
      const [, answer] = ANSWERS.find(([word]) => prompt.includes(word)) ?? ['', {}];
      return completion(JSON.stringify(answer));
    },
  });
  return { url: `${url}/v1`, asked: came, close };
}

const completion = (content: string) => ({
  id: 'one',
  object: 'chat.completion',
  created: 0,
  model: 'stand-in',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});
