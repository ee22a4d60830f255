import { appendFile, readFile } from 'node:fs/promises';
import OpenAI from 'openai';

const client = new OpenAI();
const model = 'gpt-6-luna';
const manual = await readFile('manual.md', 'utf8');
const lines = (await readFile('questions.jsonl', 'utf8')).trim().split('\n');
const questions: { question: string; answer: string }[] = lines.map((line) => JSON.parse(line));

const rules = `Answer from the manual alone, in one sentence.
Then quote the sentence you used, in "quotation marks".
If the manual does not say, write: It does not say.`;

async function ask(question: string) {
  const started = performance.now();
  const reply = await client.responses.create({
    model,
    max_output_tokens: 400,
    instructions: `${rules}\n\n<manual>\n${manual}\n</manual>`,
    input: question,
    prompt_cache_key: 'manual',
    store: false,
  });
  if (reply.status !== 'completed') console.warn(question, reply.incomplete_details?.reason);
  const cached = reply.usage?.input_tokens_details.cached_tokens;
  return { text: reply.output_text, cached, seconds: (performance.now() - started) / 1000 };
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
