import { describe, expect, test } from 'vitest';
import { nameIn } from '~/lib/four-roads/roads/retrieve';
import { openOwnRetrieval } from '~/lib/four-roads/roads/retrieve-own';
import { factQuestion } from '~/lib/four-roads/training/teach';
import { holds } from '~/lib/four-roads/outcome/same';
import { cellsOf } from '~/lib/world';
import { LANGUAGES, meansOf, settingsFor, taskOf, type Language } from '../means';

function bench(language: Language) {
  const task = taskOf('facts', language);
  const texts = task.passages.map(({ tokens }) => tokens);
  const open = (search: 'own' | 'named') =>
    openOwnRetrieval(task.world, texts, settingsFor({ search }), meansOf(language));
  return { task, texts, open };
}

test.each(LANGUAGES)(
  'retrieval by the model’s own vectors (%s) finds most passages, and nearly all among those that contain the name',
  (language) => {
    const { task, open } = bench(language);
    const shareFound = (search: 'own' | 'named') => {
      const { retrieve } = open(search);
      const found = task.questions.filter(({ cell, question }) =>
        retrieve(question).some(({ at }) => {
          const { kind, cell: about } = task.passages[at]!;
          return kind === 'true' && about === cell;
        }),
      );
      return found.length / task.questions.length;
    };
    expect(shareFound('own')).toBeGreaterThan(0.6);
    expect(shareFound('named')).toBeGreaterThan(0.88);
  },
);

describe('retrieval by a name', () => {
  const { task, texts, open } = bench('en');
  const { lexicon, abstention } = task.world;
  const named = open('named');

  test('returns only passages that contain it, best first', () => {
    for (const { question } of task.questions.slice(0, 20)) {
      const hits = named.retrieve(question);
      for (const { at } of hits) expect(holds(texts[at]!, nameIn(lexicon, question))).toBe(true);
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
  });

  test('returns nothing for a name that occurs in no passage', () => {
    const [cell] = cellsOf(abstention.slice(0, 1));
    expect(named.retrieve(factQuestion(lexicon, cell!, 2))).toEqual([]);
  });

  test('the stored size includes text and vectors', () => {
    const { width } = meansOf().base.config;
    const different = new Set(texts.map((text) => text.join())).size;
    expect(different).toBeLessThan(texts.length);
    expect(named.bytes).toBeGreaterThan(4 * width * different);
    expect(named.bytes).toBeLessThan(4 * width * texts.length);
  });
});
