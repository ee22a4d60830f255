import type * as Fs from 'node:fs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { idsOf } from './read';

vi.mock('astro:content', () => import('./collections'));

/** Files of runs as an author leaves them: without a snapshot, and cut short. */
const unfinished = {
  'content/runs/retriever/r3-words.json':
    '{ "demo": "retriever", "name": "r3-words", "config": {} }',
  'content/runs/abstain/r1-price.json': '{ "demo": "abs',
};
vi.mock('node:fs', async (load) => {
  const fs = await load<typeof Fs>();
  const readFileSync = (file: string, options: 'utf8') =>
    unfinished[file as keyof typeof unfinished] ?? fs.readFileSync(file, options);
  return { ...fs, readFileSync };
});

// another file may have loaded the look-ups in this process already, with the files as they are
vi.resetModules();
// and none that comes later may meet these
afterAll(() => void vi.resetModules());
const lookup = await import('~/content/lookup');
const { onceEach } = await import('~/content/lookup/entries');

describe('a look-up', () => {
  test('finds a claim with its article, and a lesson with its place', async () => {
    expect(await lookup.claim('003-15')).toMatchObject({ article: '003', verdict: 'wrong' });
    const place = (await lookup.allLessons()).findIndex(({ id }) => id === 'R3');
    expect(await lookup.lesson('R3')).toMatchObject({ number: place + 1 });
    expect((await lookup.lesson('R3')).part.slug).toBe('retrieval');
  });

  test('without a result names the id, the nearest ids and the folder to look in', async () => {
    await expect(lookup.term('bm-25')).rejects.toThrow(
      /No term has the id “bm-25”\. Did you mean bm25, .+\? Look in content\/glossary\./,
    );
    await expect(lookup.evidence('E999')).rejects.toThrow(/“E999”\. Did you mean E/);
    await expect(lookup.source('S00')).rejects.toThrow(/content\/sources\.yaml/);
  });

  test('of a run that was never recorded names the command to type', async () => {
    const run = lookup.run('r3-words');
    await expect(run).rejects.toThrow('npm run record retriever');
  });

  test('of a damaged run names its file', async () => {
    await expect(lookup.run('r1-price')).rejects.toThrow(
      /^content\/runs\/abstain\/r1-price\.json holds no run\. .+ Correct the file/,
    );
  });

  test('keeps the order of the ids and puts the articles last among the sources', async () => {
    const sources = idsOf(await lookup.sources());
    expect([sources[0], sources.at(-1)]).toEqual(['S01', 'ART']);
    expect((await lookup.allClaims())[0]?.id).toBe('000-01');
    expect(idsOf(await lookup.articles())).toEqual(['000', '001', '002', '003']);
  });
});

test('shared results are computed once per key, and again while an author edits', async () => {
  const asked: string[] = [];
  const load = async (key: string) => asked.push(key);
  const counts = async (each: typeof load) => [
    await each('en'),
    await each('zh'),
    await each('en'),
  ];
  expect(await counts(onceEach(load))).toEqual([1, 2, 1]);
  vi.stubEnv('DEV', true);
  expect(await counts(onceEach(load))).toEqual([3, 4, 5]);
  vi.unstubAllEnvs();
});

describe('links back', () => {
  test('from an evidence row lead to the claims and cells that cite it', async () => {
    const claims = idsOf(await lookup.claimsCitingEvidence('E33'));
    expect(claims).toEqual(['001-03', '002-06']);
    const cells = await lookup.cellsCitingEvidence('E33');
    expect(cells.map(({ criterion, road }) => `${criterion.id}/${road}`)).toEqual([
      'traceable-answers/prompt',
      'traceable-answers/rag',
    ]);
  });

  test('from a source lead to its rows, and from an uncited id to nothing', async () => {
    const rows = idsOf(await lookup.evidenceCitingSource('S12'));
    expect(rows).toEqual(['E22', 'E102']);
    expect(await lookup.claimsCitingSource('S63')).toEqual([]);
  });

  test('from a term lead to the claims that mention it by any of its names', async () => {
    const ids = idsOf(await lookup.claimsAboutTerm('catastrophic-forgetting'));
    expect(ids).toEqual(['002-24']);
    const terms = (await lookup.termsInClaim('002-14')).map(({ slug }) => slug);
    expect(terms).toContain('tf-idf');
  });
});
