import { appendFile, readFile } from 'node:fs/promises';
import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();
const model = 'claude-opus-5-5';
const manual = await readFile('manual.md', 'utf8');
const lines = (await readFile('questions.jsonl', 'utf8')).trim().split('\n');
const questions: { question: string; answer: string }[] = lines.map((line) => JSON.parse(line));

const rules = `Answer from the manual alone, in one sentence.
Then quote the sentence you used, in "quotation marks".
If the manual does not say, write: It does not say.`;

async function ask(question: string) {
  const started = performance.now();
  const reply = await client.messages.create({
    model,
    max_tokens: 400,
    system: [
      { type: 'text', text: rules },
      {
        type: 'text',
        text: `<manual>\n${manual}\n</manual>`,
        cache_control: { type: 'ephemeral' },
      },
    ],
    messages: [{ role: 'user', content: question }],
  });
  const text = reply.content.map((part) => (part.type === 'text' ? part.text : '')).join('');
  if (reply.stop_reason !== 'end_turn') console.warn(question, reply.stop_reason);
  const cached = reply.usage.cache_read_input_tokens;
  return { text, cached, seconds: (performance.now() - started) / 1000 };
}

let right = 0;
for (const { question, answer } of questions) {
  const { text, cached, seconds } = await ask(question);
  const ok = text.toLowerCase().includes((answer || 'it does not say').toLowerCase());
  if (ok) right += 1;
  const line = { system: 'paste', question, expected: answer, answer: text, ok, cached, seconds };
  await appendFile('results.jsonl', `${JSON.stringify(line)}\n`);
}
console.log(`${right} of ${questions.length} right`);
