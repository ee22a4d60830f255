import { expect, test } from 'vitest';
import { embedFor } from '~/demos/parts/embedding';
import { ofRows } from '~/lib/embedding/vectors';

function between() {
  const asked: string[] = [];
  const given: string[] = [];
  const stopping = new AbortController();
  const encoder = {
    embed: async (texts: readonly string[]) => {
      asked.push(...texts);
      return ofRows(texts.map((text) => Float32Array.of(text.length, 1)));
    },
    tokens: () => Promise.reject(new Error('not asked for')),
  };
  const worker = {
    embedded: async ({ texts, vectors }: { texts: string[]; vectors?: { count: number } }) => {
      expect(vectors?.count).toBe(texts.length);
      given.push(...texts);
    },
  };
  const both = { encoder: () => encoder, worker: worker as never, onProgress: () => undefined };
  return { asked, given, stopping, both: { ...both, signal: stopping.signal } };
}
const passages = (n: number, name: string) => Array.from({ length: n }, (_, at) => `${name} ${at}`);

test('a passage is embedded once for all searches of a page; questions are embedded each time', async () => {
  const texts = { passage: passages(20, 'a'), query: ['q'] };
  const first = between();
  const second = between();
  await embedFor(texts, 'minilm', first.both);
  await embedFor({ ...texts, passage: [...texts.passage, 'new'] }, 'minilm', second.both);
  expect(first.asked).toEqual([...texts.passage, 'q']);
  expect(second.asked).toEqual(['new', 'q']);
  expect(second.given).toEqual([...texts.passage, 'new', 'q']);
  const other = between();
  await embedFor(texts, 'e5', other.both);
  expect(other.asked).toHaveLength(21);
});

test('a run that is stopped gives what has come, and the next one goes on from there', async () => {
  const texts = { passage: passages(40, 'b'), query: [] };
  const stopped = between();
  const run = embedFor(texts, 'minilm', {
    ...stopped.both,
    onProgress: () => stopped.stopping.abort(),
  });
  await expect(run).rejects.toThrow();
  expect(stopped.given).toHaveLength(16);
  const next = between();
  await embedFor(texts, 'minilm', next.both);
  expect(next.asked).toHaveLength(24);
});
