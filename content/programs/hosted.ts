import { createReadStream } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import OpenAI from 'openai';

const client = new OpenAI();
const model = 'gpt-6-luna';
const lines = (await readFile('questions.jsonl', 'utf8')).trim().split('\n');
const questions: { question: string; answer: string }[] = lines.map((line) => JSON.parse(line));

const store = await client.vectorStores.create({
  name: 'manual',
  expires_after: { anchor: 'last_active_at', days: 7 },
});
const file = await client.vectorStores.files.uploadAndPoll(
  store.id,
  createReadStream('manual.pdf'),
);
if (file.status !== 'completed') throw new Error(`manual.pdf: ${file.last_error?.message}`);

async function ask(question: string) {
  const started = performance.now();
  const reply = await client.responses.create({
    model,
    instructions: 'Answer from the files alone. If they do not say, write: It does not say.',
    input: question,
    tools: [{ type: 'file_search', vector_store_ids: [store.id], max_num_results: 4 }],
    tool_choice: 'required',
    include: ['file_search_call.results'],
    store: false,
  });
  const found = reply.output.flatMap((item) =>
    item.type === 'file_search_call' ? (item.results ?? []) : [],
  );
  return { text: reply.output_text, found, seconds: (performance.now() - started) / 1000 };
}

let right = 0;
for (const { question, answer } of questions) {
  const { text, found, seconds } = await ask(question);
  const holds = found.some((one) => one.text?.includes(answer));
  const ok = text.toLowerCase().includes((answer || 'it does not say').toLowerCase());
  if (ok) right += 1;
  const line = { system: 'hosted', question, expected: answer, answer: text, ok, holds, seconds };
  await appendFile('results.jsonl', `${JSON.stringify(line)}\n`);
}
console.log(`${right} of ${questions.length} right`);
