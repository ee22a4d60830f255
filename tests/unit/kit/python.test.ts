import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { loadedInto } from '../lib/real-scale/pglite';
import { missing, notRun } from '../lib/real-scale/scripts';
import { unpacked } from './kit';

const reason = missing('python3').length
  ? notRun("the kit's Python files", 'python3 is not installed here')
  : '';

const kits = { en: unpacked('en'), zh: unpacked('zh') };
afterAll(() => Object.values(kits).forEach(({ remove }) => remove()));

/** Runs a file of the kit with the standard library alone; what it says, and how it ended. */
function python(folder: string, file: string, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync('python3', [join(folder, file), ...args], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  return { said: stdout + stderr, status };
}

describe.skipIf(reason)('the Python files of the kit', () => {
  const { folder } = kits.en;

  test('tell what would be trained on, before anything is installed', () => {
    const { said, status } = python(
      folder,
      '3-fine-tuning/train.py',
      '--dry-run',
      '--method=qlora',
    );
    expect(said).toContain('20 conversations to learn from, 6 to watch, 14 for the exam.');
    expect(said).toContain('Method qlora, rate 0.0002.');
    expect(status).toBe(0);
  });

  test('refuse an exam that is taught', () => {
    const data = join(folder, 'data');
    const train = readFileSync(join(data, 'train.jsonl'), 'utf8');
    const leaked = readFileSync(join(data, 'test.jsonl'), 'utf8').split('\n')[0]!;
    writeFileSync(join(data, 'train.jsonl'), `${train}${leaked}\n`);
    const { said, status } = python(folder, '3-fine-tuning/train.py', '--dry-run');
    writeFileSync(join(data, 'train.jsonl'), train);
    expect(said).toContain('A question of test.jsonl stands in train.jsonl');
    expect(status).not.toBe(0);
  });

  test.each(['en', 'zh'] as const)(
    'give chunks and question other vectors, and PostgreSQL takes them (%s)',
    async (language) => {
      const retrieval = join(kits[language].folder, '2-retrieval');
      const { said, status } = python(retrieval, 'embed.py', '--model=letters');
      expect({ said: said.trim(), status }).toEqual({
        said: expect.stringMatching(/^\d+ chunks, 64 numbers each, in /) as string,
        status: 0,
      });
      const database = await PGlite.create({ extensions: { vector } });
      const rows = await loadedInto(
        database,
        readFileSync(join(retrieval, 'real/postgres.sql'), 'utf8'),
        readFileSync(join(retrieval, 'real/chunks.jsonl'), 'utf8'),
      );
      await database.close();
      expect(rows).toHaveLength(4);
    },
    120_000,
  );

  test('put passages into a prompt, ask a model, and say when its quote is made up', async () => {
    const asked: unknown[] = [];
    const replies = [
      '{"source":"hl-17","quote":"Ferries sing."}',
      '{"source":"hl-17","quote":"A return is twice the single."}',
      '{"source":"hl-17","quote":"The ferry has no free day."}',
      '{"source":"hl-99","quote":"a"}',
      '{"source":null,"quote":null}',
    ];
    const server = createServer(async (request, response) => {
      asked.push(JSON.parse(await text(request)));
      const content = replies[asked.length - 1];
      response.end(JSON.stringify({ choices: [{ message: { content } }] }));
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    const ask = async () => {
      const args = ['--question', 'Is the ferry free on Mondays?', '--ids', 'hl-17,hl-10'];
      const child = spawn('python3', [join(folder, '2-retrieval/ask.py'), ...args], {
        env: { ...process.env, MODEL_URL: `http://127.0.0.1:${port}/v1`, MODEL: 'stand-in' },
      });
      return text(child.stdout);
    };
    for (const said of [
      'The quoted words do not stand in hl-17: do not show them.',
      'The quoted words do not stand in hl-17: do not show them.',
      'The quote stands in hl-17 letter by letter.',
      'It names hl-99, which it was not shown: do not show the reply.',
    ])
      expect(await ask()).toContain(said);
    expect(await ask()).toContain('The model says that no passage answers.');
    server.close();
    const [{ messages }] = asked as [{ messages: { content: string }[] }];
    expect(messages[1]!.content).toMatch(/^Passages:\n\n\[hl-17\] .+\n[\s\S]+\[hl-10\] /);
    expect(messages[1]!.content).toMatch(/\n\nQuestion: Is the ferry free on Mondays\?$/);
  });

  test('say which passage is not there', () => {
    const { said, status } = python(folder, '2-retrieval/ask.py', '--question=?', '--ids=hl-999');
    expect(said).toContain('No passage is called hl-999.');
    expect(status).not.toBe(0);
  });

  test('score a reply as the prompts’ own score does', async () => {
    const { said } = python(folder, '5-evaluation/exam.py');
    expect(said).toContain('14 questions in exam.jsonl');
    const module = join(folder, '1-prompting/score.mjs');
    const { default: score } = (await import(module)) as { default: Score };
    const exam = readFileSync(join(folder, '5-evaluation/exam.jsonl'), 'utf8').trim().split('\n');
    const docs = exam.map((line) => JSON.parse(line) as { prompt: string; answer: string });
    const replies = ({ answer }: (typeof docs)[0]) => [
      answer,
      '{"source":"hl-00","quote":"x"}',
      '{"source":null,"quote":null}',
      'Certainly!',
    ];
    const code = `import json, sys; from score import process_results as score
print(json.dumps([[score(doc, [reply])["quote"] for reply in replies] for doc, replies in json.load(sys.stdin)]))`;
    const { stdout } = spawnSync('python3', ['-c', code], {
      cwd: join(folder, '5-evaluation'),
      input: JSON.stringify(docs.map((doc) => [doc, replies(doc)])),
      encoding: 'utf8',
    });
    const expected = docs.map((doc) =>
      replies(doc).map(
        (reply) => score(reply, { vars: { asked: doc.prompt, expected: doc.answer } }).score,
      ),
    );
    expect(JSON.parse(stdout)).toEqual(expected);
    expect(expected.map(([right]) => right)).toEqual(docs.map(() => 1));
  });

  test('hand a judge the questions, passages and answers, line by line', () => {
    const evaluation = join(folder, '5-evaluation');
    python(folder, '5-evaluation/exam.py');
    expect(python(evaluation, 'ragas_run.py', '--dry-run').said).toContain('No answers.jsonl.');
    writeFileSync(join(evaluation, 'answers.jsonl'), '{"response":"yes"}\n');
    expect(python(evaluation, 'ragas_run.py', '--dry-run').said).toContain(
      '1 answers for 14 questions',
    );
    writeFileSync(join(evaluation, 'answers.jsonl'), '{"response":"yes"}\n'.repeat(14));
    expect(python(evaluation, 'ragas_run.py', '--dry-run').said).toContain('14 answers to judge.');
  });

  test('clean texts for pretraining: no text twice, and a count of what they carry', () => {
    const texts = join(folder, 'texts-in');
    mkdirSync(texts);
    writeFileSync(join(texts, 'a.txt'), 'Boats  leave at noon. '.repeat(40));
    copyFileSync(join(texts, 'a.txt'), join(texts, 'b.txt'));
    const out = join(folder, 'texts-out');
    const { said } = python(folder, '4-from-scratch/prepare.py', '--texts', texts, '--out', out);
    expect(said.trim()).toBe('1 documents, about 219 tokens: enough for 10 parameters.');
    mkdirSync(join(folder, 'none'));
    const none = python(folder, '4-from-scratch/prepare.py', '--texts', join(folder, 'none'));
    expect(none.said).toContain('No text in');
  });
});

type Score = (
  output: string,
  context: { vars: { asked: string; expected: string } },
) => { score: number };
