import { expect, test, vi } from 'vitest';

vi.mock('astro:content', () => import('../../../content/collections'));

const { proofYear } = await import('~/components/ledger/proof-year');
const { allClaims } = await import('~/content/lookup');

test('proofYear is the year of a claim’s newest source, including sources behind evidence rows', async () => {
  const claim = (await allClaims()).find(({ id }) => id === '000-03')!;
  expect(await proofYear({ ...claim, evidence: ['E35'], sources: ['S03'] })).toBe(2021);
  expect(await proofYear({ ...claim, evidence: ['E35', 'E188'], sources: ['S03'] })).toBe(2025);
  expect(await proofYear({ ...claim, evidence: [], sources: ['ART'] })).toBe(0);
});
