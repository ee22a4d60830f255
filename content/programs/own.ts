import { appendFile, readFile } from 'node:fs/promises';
import OpenAI from 'openai';
import { Client } from 'pg';

const { DATABASE_URL, MODEL_URL, MODEL_KEY = 'none', RERANK_URL } = process.env;
const db = new Client(DATABASE_URL);
const ai = new OpenAI({ baseURL: MODEL_URL, apiKey: MODEL_KEY });
const search = await readFile('own.sql', 'utf8');

async function read(name: string) {
  const lines = (await readFile(name, 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}
async function embed(input: string): Promise<string> {
  const { data } = await ai.embeddings.create({ model: 'embedder', input });
  return JSON.stringify(data[0]!.embedding);
}
async function rerank(query: string, texts: string[]): Promise<string[]> {
  if (!RERANK_URL) return texts;
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query, texts });
  const reply = await fetch(`${RERANK_URL}/rerank`, { method: 'POST', headers, body });
  return ((await reply.json()) as { index: number }[]).map(({ index }) => texts[index]!);
}

await db.connect();
await db.query(`create extension if not exists vector;
  create table if not exists passage (id text primary key, body text,
    words tsvector, vector vector(384), readers text[])`);
const insert = `insert into passage values ($1, $2, to_tsvector('english', $2), $3, $4)
  on conflict (id) do update set (body, words, vector, readers) =
    (excluded.body, excluded.words, excluded.vector, excluded.readers)`;
for (const { id, text, readers = ['all'] } of await read('passages.jsonl'))
  await db.query(insert, [id, text, await embed(text), readers]);

const system = 'Answer from the passages, and cite one as [1]. Else write: It does not say.';
const questions = await read('questions.jsonl');
let right = 0;
for (const { question, answer } of questions) {
  const started = performance.now();
  const { rows } = await db.query(search, [question, await embed(question), ['all'], 20]);
  const found = await rerank(question, rows.map(({ body }) => body)); // prettier-ignore
  const passages = found.slice(0, 4).map((text, at) => `[${at + 1}] ${text}`).join('\n\n'); // prettier-ignore
  const user = `${passages}\n\n${question}`;
  const messages = [{ role: 'system' as const, content: system }, { role: 'user' as const, content: user }]; // prettier-ignore
  const reply = await ai.chat.completions.create({ model: 'model', messages });
  const text = reply.choices[0]?.message.content ?? '';
  const ok = text.toLowerCase().includes((answer || 'it does not say').toLowerCase());
  if (ok) right += 1;
  const seconds = (performance.now() - started) / 1000;
  const holds = passages.includes(answer);
  const line = { system: 'own', question, expected: answer, answer: text, ok, holds, seconds };
  await appendFile('results.jsonl', `${JSON.stringify(line)}\n`);
}
console.log(`${right} of ${questions.length} right`);
await db.end();
