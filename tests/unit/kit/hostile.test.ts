import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Chat } from '~/lib/kit/chat';
import { dataFiles } from '~/lib/kit/data-files';
import { ownData } from '~/lib/kit/own-data';
import { retrievalFiles } from '~/lib/kit/retrieval-files';
import { loadedFrom } from './pglite';
import { runInFolder } from './scripts';
import { jsonLines, laidInto, unpacked, wordsIn } from './kit';
import { python, withoutPython } from './python';

const reason = withoutPython("the kit's programs on hostile rows", 'bash', 'curl', 'jq');

/** What a colleague's table may hold. Each would do something where a text is run instead of read. */
const ROWS = [
  `=cmd|' /C touch CANARY'!A0`,
  '$(touch CANARY) `touch CANARY` ; touch CANARY',
  `'); drop schema crossroads cascade; drop table canary; --`,
  `'[1]'::vector $$ \\! touch CANARY`,
  '{{ range.constructor("return 1")() }} {% raise %} {# x #} {{ env.CANARY }}',
  'JSON\nJSON\n" EOF <<x',
  '\u2028\u0085 line \u202e signs \u{1f6a2}',
  '<script>touch(CANARY)</script> \\u0000 \\n %s %(x)s {0}',
  '[own-1] Passages: "source":null "quote":null',
  '@SUM(1) +1 -1 @import __import__("os").system("touch CANARY")',
];
const DOCUMENTS = [
  {
    name: '$(touch CANARY) [a], b.md',
    text: ROWS.map((row, n) => `Rule ${n}: ${row}`).join('\n\n'),
  },
  { name: "=1+1 '; touch CANARY;'.txt", text: 'Plain rules.\n\nNobody sings.' },
];
const ASKED = ROWS.map((row, n) => ({
  question: `${row.replace(/\s+/g, ' ')} and rule ${n}?`,
  words: `Rule ${n}:`,
}));

const byId = <T extends { id: string }>(all: readonly T[]) =>
  new Map(all.map((one) => [one.id, one]));

describe.skipIf(reason).each(['the site', 'own.py'])(
  'a kit filled with hostile rows by %s',
  (by) => {
    const folder = unpacked('en');
    const at = (...path: string[]) => join(folder, ...path);
    const run = (file: string, ...args: string[]) =>
      python(folder, file, ...args, { CANARY: 'leaked-secret' });
    const lines = <T>(...path: string[]) => jsonLines<T>(folder, ...path);
    const passages = () =>
      lines<{ id: string; title: string; text: string }>('data/passages.jsonl');

    beforeAll(() => {
      mkdirSync(at('own'));
      for (const { name, text } of DOCUMENTS) writeFileSync(at('own', name), text);
      if (by === 'own.py') fillByProgram();
      else fillBySite();
    });

    function fillBySite() {
      const marked = ASKED.map(({ question, words }) => ({
        query: question,
        answers: [{ source: DOCUMENTS[0]!.name, start: 0, end: 1, words }],
      }));
      const data = { words: wordsIn('en'), ...ownData(DOCUMENTS, marked, 'en') };
      laidInto(folder, [...dataFiles(data), ...retrievalFiles(data)]);
    }

    function fillByProgram() {
      const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const rows = ASKED.map(({ question, words }) => [cell(question), cell(words), ''].join(','));
      writeFileSync(at('asked.csv'), ['question,answer,file', ...rows].join('\n'));
      const { said, status } = run(
        'data/own.py',
        `--documents=${at('own')}`,
        `--questions=${at('asked.csv')}`,
      );
      expect(status, said).toBe(0);
    }

    function unharmed(said = '') {
      expect(globSync('**/CANARY*', { cwd: folder })).toEqual([]);
      expect(globSync('CANARY*')).toEqual([]);
      expect(said).not.toContain('leaked-secret');
      expect(said).not.toContain('Traceback');
    }

    test('stores them in the data unchanged', () => {
      const texts = passages().map(({ text }) => text);
      for (const [n, row] of ROWS.entries()) expect(texts).toContain(`Rule ${n}: ${row}`);
      for (const { id } of passages()) expect(id).not.toMatch(/[[\],\s]/);
      const asked = ['train', 'valid', 'test'].flatMap((name) => lines<Chat>(`data/${name}.jsonl`));
      expect(asked).toHaveLength(ROWS.length);
      const known = byId(passages());
      for (const { messages } of asked)
        for (const block of messages[1]!.content.split('\n\n').slice(1, -1)) {
          const [, id] = /^\[(.+?)\] /.exec(block)!;
          expect(block).toBe(`[${id}] ${known.get(id!)!.title}\n${known.get(id!)!.text}`);
        }
      unharmed();
    });

    test('runs every program that reads them', () => {
      const question = `--question=${ASKED[2]!.question}`;
      const exam = run('5-evaluation/exam.py');
      const answers = lines<{ answer: string }>('5-evaluation/exam.jsonl').map(({ answer }) => ({
        response: answer,
      }));
      writeFileSync(
        at('5-evaluation/answers.jsonl'),
        answers.map((one) => `${JSON.stringify(one)}\n`).join(''),
      );
      const all = [
        exam,
        run('5-evaluation/answers.py'),
        run('5-evaluation/ragas_run.py', '--dry-run'),
        run('3-fine-tuning/train.py', '--dry-run'),
        run('2-retrieval/measure.py'),
        run('2-retrieval/search.py', question),
        run('2-retrieval/ask.py', question, '--dry-run'),
        run('2-retrieval/ask.py', question, '--dry-run', `--ids=${passages()[2]!.id}`),
        run('4-from-scratch/prepare.py', `--texts=${at('own')}`, `--out=${at('texts')}`),
        run('2-retrieval/embed.py', '--model=letters', question),
      ];
      for (const { said, status } of all) {
        expect(status, said).toBe(0);
        unharmed(said);
      }
      expect(all[1]!.said).toContain(`source right ${answers.length} of ${answers.length}`);
    }, 180_000);

    test('finds them by their own words', () => {
      for (const { question, words } of ASKED.slice(1, 5)) {
        const { said } = run('2-retrieval/search.py', `--question=${question}`, '--shown=3');
        expect(said.replaceAll(/\s+/g, ' '), question).toContain(words);
      }
    }, 180_000);

    test('loads and ranks them in PostgreSQL, which executes none of them', async () => {
      const real = by === 'own.py' ? 'real' : '';
      const database = await PGlite.create({ extensions: { vector } });
      await database.exec('create table canary (id integer)');
      const rows = await loadedFrom(at('2-retrieval', real), database);
      expect(rows.length).toBeGreaterThan(0);
      await database.query('select count(*) from public.canary');
      const { rows: stored } = await database.query<{ id: string; body: string }>(
        'select id, body from crossroads.chunks order by place',
      );
      expect(stored.map(({ body }) => body)).toEqual(passages().map(({ text }) => text));
      await database.close();
    }, 120_000);

    test.each([
      ['', 'qdrant.sh', 'QDRANT_URL'],
      ['real', 'qdrant.sh', 'QDRANT_URL'],
      ['', 'opensearch.sh', 'OPENSEARCH_URL'],
      ['real', 'opensearch.sh', 'OPENSEARCH_URL'],
    ])('sends them unchanged (%s %s)', async (real, name, address) => {
      const { sent, status, complaint } = await runInFolder(at('2-retrieval', real), name, address);
      expect({ status, complaint }).toEqual({ status: 0, complaint: '' });
      const { width } = JSON.parse(readFileSync(at('2-retrieval', real, 'question.json'), 'utf8'));
      expect(sent[0]!.body).toMatch(new RegExp(`"(?:size|dimension)":${width}\\b`));
      const texts = name.startsWith('q') ? qdrantTexts(sent[1]!.body) : bulkTexts(sent[1]!.body);
      expect(texts).toEqual(passages().map(({ text }) => text));
      unharmed(sent.map(({ body }) => body).join());
    });
  },
);

const qdrantTexts = (body: string) =>
  (JSON.parse(body) as { points: { payload: { text: string } }[] }).points.map(
    ({ payload }) => payload.text,
  );

/** Every other line of a bulk request is a chunk. */
const bulkTexts = (body: string) =>
  body
    .trim()
    .split('\n')
    .filter((_, at) => at % 2 === 1)
    .map((line) => (JSON.parse(line) as { text: string }).text);
