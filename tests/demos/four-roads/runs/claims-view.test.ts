import { describe, expect, test } from 'vitest';
import { claimsStrings } from '~/demos/four-roads/runs/claims-strings';
import { claimsNodes, claimsView, type ClaimsWords } from '~/demos/four-roads/runs/claims-view';
import { fourRoadsStrings } from '~/demos/four-roads/about';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { textOf } from '~/lib/figure';
import type { ClaimFinding } from '~/demos/four-roads/core/claims';
import { outcomeFrom } from '../core/results';

const wordsIn = (locale: Locale): ClaimsWords => ({
  t: claimsStrings[locale],
  roads: fourRoadsStrings[locale].road,
  claims: { '000-07': { text: 'RAG is far better.', href: '/c/#000-07', verdict: 'Partly right' } },
});
const finding: ClaimFinding = {
  ...{ claim: '000-07', kind: 'ahead', verdict: 'supported' },
  figures: [
    { road: 'rag', measure: 'right', value: 0.364 },
    { road: 'prompt', measure: 'right', value: 0.08 },
  ],
};

describe('claimsView', () => {
  test('sets this run’s figures beside our own verdict', () => {
    const said = textOf(claimsView([finding], wordsIn('en'), 'en'));
    expect(said).toMatch('Supported here RAG is far better. 000-07');
    expect(said).toMatch('Retrieval 36% right; Prompting 8% right. Our verdict: Partly right.');
  });

  test('says in one breath what differs where our verdict is another', () => {
    const words = wordsIn('en');
    const differs = 'Here names are always spelt alike.';
    const claims = { '000-07': { ...words.claims['000-07']!, verdict: 'wrong', differs } };
    const said = (verdict: ClaimFinding['verdict']) =>
      textOf(claimsView([{ ...finding, verdict }], { ...words, claims }, 'en'));
    expect(said('supported')).toMatch('Supported by this run, in our ledger wrong:');
    expect(said('supported')).toMatch(differs);
    expect(said('against')).not.toMatch(differs);
  });

  test('gives the reason where nothing was tested', () => {
    const untested: ClaimFinding = { ...finding, verdict: 'untested', reason: 'spread' };
    const said = textOf(claimsView([untested], wordsIn('en'), 'en'));
    expect(said).toMatch('Not tested by this');
    expect(said).toMatch('less than their spread. Our verdict');
  });

  test('says with one seed what no interval holds', () => {
    const said = (seeds: number) => {
      const results = Array.from({ length: seeds }, (_, i) => outcomeFrom('rag', i + 1, '10'));
      return claimsNodes([finding], results, wordsIn('en'), 'en').map(textOf).join(' ');
    };
    expect(said(1)).toMatch('One seed: luck in the draw of towns');
    expect(said(2)).not.toMatch('One seed');
  });

  test('writes the work of a change as a number of operations', () => {
    const change: ClaimFinding = {
      ...finding,
      figures: [{ road: 'finetune', measure: 'change', value: 1.05e11 }],
    };
    const said = textOf(claimsView([change], wordsIn('en'), 'en'));
    expect(said).toMatch('Fine-tuning 1.1 × 10¹¹ operations for a change.');
  });

  test.each(LOCALE_CODES)(
    'fills every gap, and leaves out claims it has no text for (%s)',
    (locale) => {
      const list = claimsView([finding, { ...finding, claim: '999-99' }], wordsIn(locale), locale);
      expect(list.children).toHaveLength(1);
      expect(textOf(list)).not.toMatch(/[{}]/);
    },
  );
});
