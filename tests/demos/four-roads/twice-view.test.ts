import { describe, expect, test } from 'vitest';
import { type FourRoadsState } from '~/demos/four-roads/state';
import { fourRoadsStrings } from '~/demos/four-roads/about';
import { twiceView } from '~/demos/four-roads/view/twice-view';
import { LOCALE_CODES } from '~/lib/locale';
import { textOf, toHtml } from '~/lib/figure';
import { LAB_DEFAULTS, type LabSettings } from '~/demos/four-roads/core/settings';
import type { Contender } from '~/demos/four-roads/core/names';
import { resultFrom } from './core/results';
import { stateFrom } from './view/states';

const stateOf = (
  roads: Partial<Record<Contender, string>>,
  turned: Partial<LabSettings> = {},
  locale: 'en' | 'zh' = 'en',
  live = false,
): FourRoadsState => {
  const results = Object.entries(roads).map(([road, marks]) =>
    resultFrom(road as Contender, 1, marks),
  );
  return stateFrom(results, { locale, settings: { ...LAB_DEFAULTS, ...turned }, live });
};
const BOTH = { words: '1000', rag: '1111' } as const;

describe('the view of two searches side by side', () => {
  test.each(LOCALE_CODES)(
    'shows what each found, answered and left open, and why (%s)',
    (locale) => {
      const said = textOf(twiceView(stateOf(BOTH, {}, locale))!);
      const t = fourRoadsStrings[locale];
      for (const words of [...Object.values(t.twiceColumns), t.twiceCause, t.twiceCaveats])
        expect(said).toContain(words);
      expect(said).toMatch(/25%/);
      expect(said).toMatch(/100%/);
      expect(said).not.toMatch(/[{}]/);
    },
  );

  test('leaves out what was not measured, as in older runs', () => {
    const state = stateOf(BOTH);
    const summaries = state.summaries.map((row) => {
      const forgetting = { ...row.forgetting };
      delete forgetting.absent;
      return { ...row, forgetting };
    });
    expect(textOf(twiceView({ ...state, summaries })!)).not.toContain(
      fourRoadsStrings.en.twiceColumns.absent,
    );
  });

  test('offers a run until one was made here', () => {
    expect(toHtml(twiceView(stateOf(BOTH))!)).toContain('data-search-twice');
    expect(toHtml(twiceView(stateOf(BOTH, {}, 'en', true))!)).not.toContain('data-search-twice');
  });

  test('is absent if one search was not run, if both are the same, or on another task', () => {
    expect(twiceView(stateOf({ rag: '11' }))).toBeUndefined();
    expect(twiceView(stateOf(BOTH, { search: 'bm25' }))).toBeUndefined();
    expect(twiceView(stateOf(BOTH, { task: 'drift' }))).toBeUndefined();
  });
});
