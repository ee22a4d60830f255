import { appendFile, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import Together from 'together-ai';

const client = new Together();
const base = 'Qwen/Qwen3.5-9B';
const lines = (await readFile('questions.jsonl', 'utf8')).trim().split('\n');
const questions: { question: string; answer: string }[] = lines.map((line) => JSON.parse(line));

async function exam(system: string, model: string): Promise<number> {
  let right = 0;
  for (const { question, answer } of questions) {
    const started = performance.now();
    const messages = [{ role: 'user' as const, content: question }];
    const reply = await client.chat.completions.create({ model, messages, max_tokens: 400 });
    const text = reply.choices[0]?.message?.content ?? '';
    const ok = text.toLowerCase().includes((answer || 'it does not say').toLowerCase());
    if (ok) right += 1;
    const seconds = (performance.now() - started) / 1000;
    const line = { system, question, expected: answer, answer: text, ok, seconds };
    await appendFile('results.jsonl', `${JSON.stringify(line)}\n`);
  }
  return right;
}

const before = await exam('before', base);

const form = new FormData();
form.set('purpose', 'fine-tune');
form.set('file_name', 'train.jsonl');
form.set('file', new Blob([await readFile('train.jsonl')]), 'train.jsonl');
const file = await client.post<{ id: string }>('/files/upload', { body: form });
const job = await client.fineTuning.create({
  model: base,
  training_file: file.id,
  n_epochs: 3,
  suffix: 'mine',
});
let state = await client.fineTuning.retrieve(job.id);
while (!['completed', 'error', 'cancelled'].includes(state.status)) {
  await pause(Number(process.env.EVERY ?? 30_000));
  state = await client.fineTuning.retrieve(job.id);
}
if (state.status !== 'completed') throw new Error(`${job.id}: ${state.status}`);

const endpoint = await client.endpoints.create({
  model: state.model_output_name!,
  hardware: '1x_nvidia_h100_80gb_sxm',
  autoscaling: { min_replicas: 1, max_replicas: 1 },
  inactive_timeout: 10,
});
const after = await exam('after', endpoint.name);
console.log(`before ${before}, after ${after} of ${questions.length} right`);
