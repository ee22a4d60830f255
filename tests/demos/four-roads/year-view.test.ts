import { expect, test } from 'vitest';
import { type FourRoadsState } from '~/demos/four-roads/state';
import { yearView } from '~/demos/four-roads/view/year-view';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { textOf, toHtml } from '~/lib/figure';
import { LAB_DEFAULTS } from '~/lib/four-roads/settings';
import { monthName, MONTHS } from '~/lib/four-roads/tasks/drift';
import { resultFrom } from '../../unit/lib/four-roads/results';
import { stateFrom } from './view/states';

const upkeep = { documents: 310, tunings: 4, trainedTokens: 122_880, paidTokens: 5_350 };

function stateOf(locale: Locale, withUpkeep = true): FourRoadsState {
  const results = [1, 2].map((seed) => ({
    ...resultFrom('finetune', seed, '10'),
    groups: Object.fromEntries(
      Array.from({ length: MONTHS }, (_, at) => [monthName(at + 1), at === 0 ? 0.9 : 0.5]),
    ),
    ...(withUpkeep && { upkeep }),
  }));
  return stateFrom(results, { locale, settings: { ...LAB_DEFAULTS, task: 'drift' } });
}

test.each(LOCALE_CODES)('a year is drawn month by month with its upkeep (%s)', (locale) => {
  const view = yearView(stateOf(locale))!;
  const html = toHtml(view);
  expect(/ d="([^"]*)"/.exec(html)![1]!.match(/[ML]/g)).toHaveLength(MONTHS);
  expect(html).toMatch(/aria-label="[^"]*90%[^"]*50%/);
  expect(textOf(view)).toMatch(/310.*4.*122,880.*5,350/);
  expect(textOf(view)).not.toMatch(/[{}]/);
});

test('a run without passing time has no year view', () => {
  expect(yearView(stateOf('en', false))).toBeUndefined();
});
