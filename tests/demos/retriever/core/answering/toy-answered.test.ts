import { describe, expect, test } from 'vitest';
import { fastBackend, grammarOf, shippedModel } from '../../../../../scripts/model/files';
import { judge } from '~/demos/retriever/core/answering/judge';
import { ARMS } from '~/demos/retriever/core/answering/messages';
import { tallyOf } from '~/demos/retriever/core/answering/tally';
import { toySheets } from '~/demos/retriever/core/answering/toy';
import { askWorld } from '~/demos/trainer/core/ask-world';
import { LOCALE_CODES } from '~/lib/locale';
import { openSaved } from '~/lib/tinylm';
import { createWorld } from '~/lib/world';

describe.each(LOCALE_CODES)('the tiny model on the toy’s own questions: %s', (locale) => {
  const grammar = grammarOf(locale);
  const { lexicon } = createWorld(grammar, 1);
  const model = openSaved(shippedModel(locale), fastBackend(), { batch: 1 });
  const asked = toySheets(grammar).flatMap((sheet) =>
    ARMS.map((arm) => {
      const text = askWorld(model, lexicon, sheet.prompts[arm], []).text;
      const given = arm === 'bare' ? { ...sheet, passages: [] } : sheet;
      return { sheet, arm, judged: judge(given, text) };
    }),
  );

  test('answers from the passages that were found, and says where they hold no answer', () => {
    const { right, honest } = tallyOf('passages', asked);
    expect(right.count).toBeGreaterThanOrEqual(7);
    expect(honest.count).toBeGreaterThanOrEqual(2);
  });

  test('knows none of it without them', () => {
    const { right, silent } = tallyOf('bare', asked);
    expect(right.count).toBe(0);
    expect(silent.count).toBeGreaterThanOrEqual(4);
  });
});
