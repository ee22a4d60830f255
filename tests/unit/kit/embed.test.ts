import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadedFrom } from './pglite';
import { unpacked } from './kit';
import { python, withoutPython } from './python';

const reason = withoutPython("the kit's embed.py");

/** A package in place of Sentence Transformers: vectors as wide as the name says, with a 1 that tells who was asked. */
const STAND_IN = `
class Vectors(list):
    def tolist(self):
        return list(self)

class SentenceTransformer:
    def __init__(self, model):
        if model == "gone":
            raise OSError("gone is not a local folder and is not a valid model identifier.\\nMore.")
        self.rest = [0.0] * (int(model) - 2)

    def encode_document(self, texts, normalize_embeddings, show_progress_bar):
        return Vectors([[float(text.startswith("passage: ")), 0.0, *self.rest] for text in texts])

    def encode_query(self, texts, normalize_embeddings, show_progress_bar):
        return Vectors([[0.0, float(text.startswith("query: ")), *self.rest] for text in texts])
`;

const QUESTIONS = { en: "Is O'Neil's ferry free on Mondays?", zh: '星期一坐船免费吗？' };

describe.skipIf(reason)('embed.py', () => {
  const kits = { en: unpacked('en'), zh: unpacked('zh') };
  const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

  describe.each(['en', 'zh'] as const)('with another question and other vectors (%s)', (locale) => {
    const retrieval = join(kits[locale], '2-retrieval');
    const real = join(retrieval, 'real');
    const question = QUESTIONS[locale];
    const { said, status } = reason
      ? { said: '', status: 0 }
      : python(retrieval, 'embed.py', '--model=letters', `--question=${question}`);

    test('reports how many vectors it made and their length', () => {
      expect({ said: said.trim(), status }).toEqual({
        said: expect.stringMatching(/^68 chunks, 64 numbers each, in /) as string,
        status: 0,
      });
    });

    test('loads them into PostgreSQL, which ranks as search.py does', async () => {
      const database = await PGlite.create({ extensions: { vector } });
      const rows = await loadedFrom<{ id: string }>(real, database);
      await database.close();
      const found = python(retrieval, 'search.py', `--question=${question}`, `--folder=${real}`);
      const ids = [...found.said.matchAll(/^\d\. \[(.+?)\]/gm)].map(([, id]) => id);
      expect(rows.map(({ id }) => id)).toEqual(ids);
      expect(ids).toHaveLength(4);
    }, 120_000);

    test('names the question and the embedding model for the scripts', () => {
      const asked = JSON.parse(read(real, 'question.json')) as object;
      expect(asked).toMatchObject({ text: question, method: 'letters', k: 4, depth: 68 });
    });

    test('is measured with them', () => {
      const measured = python(retrieval, 'measure.py', `--folder=${real}`).said;
      expect(measured).toContain('The vectors are those of letters.');
      expect(measured).toMatch(/^both +\d+ +\d+%/m);
    });
  });

  test('embeds passages and questions with their own prefixes, and stops at vectors too wide', () => {
    const retrieval = join(kits.en, '2-retrieval');
    writeFileSync(join(retrieval, 'sentence_transformers.py'), STAND_IN);
    const out = join(kits.en, 'embedded');
    const embed = (...args: string[]) => python(retrieval, 'embed.py', '--out', out, ...args);
    const prefixes = ['--query-prefix', 'query: ', '--passage-prefix', 'passage: '];
    expect(embed('--model=3', ...prefixes).said).toContain('3 numbers each');
    for (const line of read(out, 'chunks.jsonl').trim().split('\n'))
      expect((JSON.parse(line) as { vector: number[] }).vector).toEqual([1, 0, 0]);
    for (const line of read(out, 'questions.jsonl').trim().split('\n'))
      expect((JSON.parse(line) as { vector: number[] }).vector).toEqual([0, 1, 0]);
    expect(JSON.parse(read(out, 'question.json'))).toMatchObject({ width: 3, vector: [0, 1, 0] });
    const { said, status } = embed('--model=2001');
    expect(said).toMatch(
      /^The vectors of 2001 have 2,001 numbers, and pgvector's index takes 2,000\./,
    );
    expect(status).not.toBe(0);
    expect(embed('--model=gone').said).toBe(
      'gone could not be loaded: gone is not a local folder and is not a valid model identifier. Name a folder that holds it.\n',
    );
  });
});
