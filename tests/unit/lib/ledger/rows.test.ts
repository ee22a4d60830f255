import { describe, expect, test } from 'vitest';
import { csvFile } from '~/lib/export';
import { shortName } from '~/lib/ledger/short-name';
import { claimRows, evidenceTable } from '~/lib/ledger/table';

const both = (text: string) => ({ en: text, zh: `${text}，中` });

describe('claimRows', () => {
  const claim = {
    id: '000-01',
    article: '000',
    lines: '1-9',
    kind: 'framing',
    topic: 'overview',
    claim: both('said'),
    verdict: 'partly',
    reason: both('why'),
    evidence: ['E04', 'E32'],
    sources: ['S03'],
    lessons: ['S1', 'C2'],
  };

  test('has as many cells as columns, with empty ones for missing fields', () => {
    const [head, row] = claimRows([claim]);
    expect(row).toHaveLength(head!.length);
    expect(row![head!.indexOf('remains.en')]).toBe('');
    expect(row![head!.indexOf('evidence')]).toBe('E04 E32');
    expect(row![head!.indexOf('claim.zh')]).toBe('said，中');
  });

  test('says when a verdict moved, from which one and why, and is empty otherwise', () => {
    const moved = { on: '2026-11-26', from: 'supported', why: both('measured again') };
    const [head, row, other] = claimRows([{ ...claim, moved }, claim]);
    const columns = ['movedOn', 'movedFrom', 'movedWhy.en', 'movedWhy.zh'];
    const cells = (cellsOfRow: string[]) => columns.map((name) => cellsOfRow[head!.indexOf(name)]);
    expect(cells(row!)).toEqual([
      '2026-11-26',
      'supported',
      'measured again',
      'measured again，中',
    ]);
    expect(cells(other!)).toEqual(['', '', '', '']);
  });

  test('survives commas, quotes and line breaks in a text', () => {
    const odd = { ...claim, claim: { en: 'one, "two"\nthree', zh: '=1+1' } };
    const { body } = csvFile('claims', claimRows([odd]));
    expect(body).toContain('"one, ""two""\nthree"');
    expect(body).toContain("'=1+1");
  });
});

test('evidenceTable has as many cells as columns', () => {
  const [head, row] = evidenceTable([
    {
      id: 'E01',
      theme: 'retrieval',
      finding: both('f'),
      number: both('n'),
      setting: both('s'),
      caution: both('c'),
      source: 'Lewis 2020',
      sourceIds: ['S03', 'S04'],
      status: 'primary',
      checkedOn: '2026-11-20',
    },
  ]);
  expect(row).toHaveLength(head!.length);
  expect(row!.at(-1)).toBe('S03 S04');
});

test.each([
  ['Hu, Shen, Wallis, Allen-Zhu, Li, Wang, Wang and Chen', 2021, 'Hu et al. 2021'],
  ['Lewis, Perez, Piktus et al.', 2020, 'Lewis et al. 2020'],
  ['Eldan and Li', 2023, 'Eldan & Li 2023'],
  ['Microsoft', 2021, 'Microsoft 2021'],
  ['Hugging Face', undefined, 'Hugging Face'],
])('shortName names %s %s as %s', (authors, year, name) => {
  expect(shortName({ authors, year })).toBe(name);
});
