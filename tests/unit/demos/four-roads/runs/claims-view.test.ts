import { describe, expect, test } from 'vitest';
import { claimsStrings } from '~/demos/four-roads/runs/claims-strings';
import { claimsView, type ClaimsWords } from '~/demos/four-roads/runs/claims-view';
import { fourRoadsStrings } from '~/demos/four-roads/strings';
import { LOCALE_CODES, type Locale } from '~/i18n/locales';
import { textOf } from '~/lib/figure';
import type { ClaimFinding } from '~/lib/roads/claims';

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

  test('gives the reason where nothing was tested', () => {
    const untested: ClaimFinding = { ...finding, verdict: 'untested', reason: 'spread' };
    const said = textOf(claimsView([untested], wordsIn('en'), 'en'));
    expect(said).toMatch('Not tested by this');
    expect(said).toMatch('less than their spread. Our verdict');
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
