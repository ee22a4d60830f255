import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { alike, distinct, GROUNDS, groundOf, toySize, type Mark } from '~/lib/ground';

const run = (demo: string, config: Record<string, unknown> = {}) => ({ demo, config });

describe('what a record was measured on', () => {
  test.each([
    ['the tiny model', run('trainer'), '', 'toy'],
    ['a pretrained model', run('adapter'), '', 'smollm2'],
    ['a count of words', run('retriever', { method: 'bm25' }), 'rank/en', 'words'],
    ['an encoder', run('retriever', { method: 'encoder' }), 'rank/en', 'minilm'],
    ['an encoder of Chinese', run('retriever', { method: 'encoder' }), 'rank/zh', 'e5'],
    [
      'the search that a cell names',
      run('retriever', { method: 'bm25' }),
      'encoder/en/recall',
      'minilm',
    ],
    ['an invented answer', run('retrieval'), 'hyde-e5/en/new/found3', 'smollm2'],
    ['tokens against tokens', run('retrieval'), 'late/zh/new/found3', 'e5'],
    [
      'the search compared with',
      run('retriever', { method: 'bm25', compare: 'lsa' }),
      'compareRank/zh',
      'words',
    ],
    ['two searches fused', run('retriever', { method: 'rrf' }), 'rrf-encoder/en/recall', 'minilm'],
    ['what search found on the ladder', run('ladder'), 'found/minilm-4', 'minilm'],
    ['what was read of it', run('ladder'), 'read/minilm-4', 'smollm2'],
    ['the toy on the ladder', run('ladder'), 'tiny/facts', 'toy'],
    ['unread questions', run('out-of-sample', { method: 'e5' }), 'en/all', 'e5'],
    ['a comparison, by its dearer model', run('retrieval'), 'minilm-lsa/en/new/wins', 'minilm'],
    ['points of noise', run('embedding-map', { source: 'noise' }), 'pca/overlap', 'formula'],
    ['a rating', run('matrix'), '', 'judgement'],
  ] as const)('%s', (_, record, path, ground) => {
    expect(groundOf(record, path)).toBe(ground);
  });

  test('is known for every record and every cell', () => {
    for (const file of globSync('content/runs/*/*.json')) {
      const { demo, config, snapshot } = JSON.parse(readFileSync(file, 'utf8'));
      for (const path of ['', ...Object.keys(snapshot?.cells ?? {})])
        expect(GROUNDS, `${file} ${path}`).toContain(groundOf({ demo, config }, path));
    }
  });

  test('is asked for where nothing states it', () => {
    expect(() => groundOf(run('weather'))).toThrow(
      'Nothing says what the records of weather measured on. Name it in src/lib/grounds.json.',
    );
  });
});

test('toySize takes the size of the tiny model from its record, with a default', () => {
  expect([toySize(undefined), toySize(103_000), toySize(1_240_000), toySize(4_000)]).toEqual([
    '0.4 M',
    '0.1 M',
    '1.2 M',
    '0.1 M',
  ]);
});

describe('marks of ground in a row', () => {
  const paper = (row: string, day?: string): Mark => ({
    on: 'paper',
    of: row,
    row,
    ...(day && { day }),
  });
  test('are merged if they are equal', () => {
    expect(
      distinct([{ on: 'toy', of: '0.4 M' }, { on: 'words' }, { on: 'toy', of: '0.4 M', seed: 2 }]),
    ).toEqual([{ on: 'toy', of: '0.4 M', seed: 2 }, { on: 'words' }]);
  });
  test('are merged into one from three of a kind on', () => {
    expect(distinct([paper('E1'), paper('E2')])).toHaveLength(2);
    expect(
      distinct([
        paper('E1', '2026-03-01'),
        { on: 'words' },
        paper('E2', '2025-02-01'),
        paper('E3'),
      ]),
    ).toEqual([{ on: 'paper', many: 3, day: '2025-02-01' }, { on: 'words' }]);
  });
  test('differ by their ground and their details', () => {
    expect(alike([paper('E1')], [{ ...paper('E1'), day: '2026-01-01' }])).toBe(true);
    expect(alike([paper('E1')], [paper('E2')])).toBe(false);
    expect(alike([{ on: 'words' }], [{ on: 'words' }, { on: 'formula' }])).toBe(false);
  });
});
