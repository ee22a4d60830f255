import { describe, expect, test } from 'vitest';
import { reasonOf, type MeasuredWords } from '~/demos/guide/table/said';
import guideStrings from 'words:guide';
import { labNames } from '~/demos/parts/lab-names';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { MEASURED_CRITERIA, type MeasuredSlot } from '~/lib/four-roads/slots';

const wordsIn = (locale: Locale): MeasuredWords => ({
  ...guideStrings[locale].table.measured,
  ...labNames(locale),
});
const slot: MeasuredSlot = {
  criterion: 'new-facts',
  road: 'rag',
  variant: 'rag',
  value: 0.364,
  questions: 360,
  seeds: 3,
  task: 'facts',
  date: '2026-11-20T10:00:00Z',
  turned: 'k=2',
};

describe('a measured value of the matrix', () => {
  test('is shown in its unit', () => {
    const text = (more: Partial<MeasuredSlot>) =>
      reasonOf({ ...slot, ...more }, wordsIn('en'), 'en');
    expect(text({})).toMatch('36%');
    expect(text({ criterion: 'waiting-time', value: 4.49 })).toMatch('4.5 ms');
    expect(text({ criterion: 'one-off-cost', value: 14 })).toMatch('14 s');
    expect(text({ criterion: 'one-off-cost', value: 0.006 })).toMatch('<0.1 s');
    expect(text({ criterion: 'cost-per-request', value: 34.986 })).toMatch('35 tokens');
  });

  test('says what was counted, on what, when, and with which settings', () => {
    const said = reasonOf(slot, wordsIn('en'), 'en');
    expect(said).toMatch('36% of 360 questions');
    expect(said).toMatch('task “New facts”, Retrieval, 3 seeds, 20 November 2026');
    expect(said).toMatch('k=2');
  });

  test('says whose run it was', () => {
    expect(reasonOf(slot, wordsIn('en'), 'en')).toMatch('Your run in the lab');
    expect(reasonOf(slot, wordsIn('zh'), 'zh', 'recorded')).toMatch('本站实测的运行');
  });

  test.each(LOCALE_CODES)('fills every slot (%s)', (locale) => {
    for (const criterion of MEASURED_CRITERIA)
      expect(reasonOf({ ...slot, criterion }, wordsIn(locale), locale)).not.toMatch(/[{}]/);
  });
});
