import { describe, expect, test, vi } from 'vitest';

vi.mock('astro:content', () => import('../../../content/collections'));

const { cellReference, evidenceReference, lessonReference, referencesOf, sourceReference } =
  await import('~/components/ledger/references');
const lookup = await import('~/content/lookup');

describe('a reference', () => {
  test('to a row of evidence shows its id and source; a row with a source alone shows the source', async () => {
    const row = await evidenceReference('E33', 'en');
    expect(row.text).toMatch(/^E33 \S/);
    expect(row.href).toMatch(/\/en\/sources\/#E33$/);
    expect((await evidenceReference('ref-bm25', 'en')).text).toMatch(/^(?!ref-)\S/);
  });

  test('to the articles has their name in the language of the page', async () => {
    const en = await sourceReference('ART', 'en');
    const zh = await sourceReference('ART', 'zh');
    expect(en.text).not.toBe(zh.text);
    expect(zh.text).toMatch(/\p{Script=Han}/u);
  });

  test('to a lesson shows its id and title and links to its page', async () => {
    expect(lessonReference(await lookup.lesson('R3'), 'en')).toMatchObject({
      text: expect.stringMatching(/^R3 /),
      href: expect.stringContaining('/en/learn/retrieval/'),
    });
  });
});

test('referencesOf lists a claim’s rows, other sources and lessons, and everything that cites it', async () => {
  const claim = (await lookup.allClaims()).find(({ id }) => id === '003-15')!;
  const all = await referencesOf(claim, 'en');
  expect(all.evidence.map(({ href }) => href.split('#')[1])).toEqual(claim.evidence);
  expect(all.lessons.map(({ text }) => text.split(' ')[0])).toEqual(claim.lessons);
  const rows = await Promise.all(claim.evidence.map(lookup.evidence));
  const named = rows.map(({ sourceIds: [first] }) => first);
  const told = all.sources.map(({ href }) => href.split('#')[1]);
  expect(told).toEqual(claim.sources.filter((id) => !named.includes(id)));
  const cells = await lookup.cellsCitingClaim(claim.id);
  expect(all.cells).toEqual(cells.map((cell) => cellReference(cell, 'en')));
});
