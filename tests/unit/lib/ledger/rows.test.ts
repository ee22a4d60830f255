import { describe, expect, test } from 'vitest';
import { csvFile } from '~/lib/export';
import { claimRows } from '~/lib/ledger/claim-rows';
import { evidenceTable } from '~/lib/ledger/evidence-rows';

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

  test('gives as many cells as columns, and empty ones for what a claim lacks', () => {
    const [head, row] = claimRows([claim]);
    expect(row).toHaveLength(head!.length);
    expect(row![head!.indexOf('remains.en')]).toBe('');
    expect(row![head!.indexOf('evidence')]).toBe('E04 E32');
    expect(row![head!.indexOf('claim.zh')]).toBe('said，中');
  });

  test('survives commas, quotes and line breaks in a text', () => {
    const odd = { ...claim, claim: { en: 'one, "two"\nthree', zh: '=1+1' } };
    const { body } = csvFile('claims', claimRows([odd]));
    expect(body).toContain('"one, ""two""\nthree"');
    expect(body).toContain("'=1+1");
  });
});

describe('evidenceTable', () => {
  test('gives as many cells as columns', () => {
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
});
