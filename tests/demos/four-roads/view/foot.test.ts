import { describe, expect, test } from 'vitest';
import { footView } from '~/demos/four-roads/view/frame';
import { plain } from '~/demos/four-roads/results/sentences';
import { toHtml } from '~/lib/figure';
import { FACTS, ladderOf, row } from '../ladder/rows';
import { columnOf, plateOf } from './states';

/** Of 40 questions, in this tab. */
const now = columnOf({ prompt: 3, rag: 39, finetune: 20, scratch: 5 });
const foot = (rows = FACTS, column = now, task: 'facts' | 'drift' = 'facts') =>
  footView(plateOf({ now: column, ladder: ladderOf(rows) }, 'en', task));
const said = (...of: Parameters<typeof foot>) => plain([foot(...of)]);

describe('the foot of the lab’s plate', () => {
  test('names the tiny model, says that nothing larger was run, and links to the reader’s own rung', () => {
    expect(said()).toMatch(
      /Our toy has 0\.4 M weights, .* We have run nothing larger than 135 M: run it on yours\.$/,
    );
    expect(toHtml(foot())).toContain('<a href="ladder/#rung">run it on yours</a>');
  });

  test.each([
    ['reversed', 54, 108, /it is the other way round: fine-tuning 90, retrieval 45 of 100\./],
    ['holds', 117, 60, /the same road leads: retrieval 98, fine-tuning 50 of 100\./],
    ['weaker', 60, 40, /the same road leads by less: retrieval 50, fine-tuning 33 of 100\./],
    ['tie', 60, 61, /too close to tell apart: fine-tuning 51, retrieval 50 of 100\./],
  ])('%s: a sentence with both numbers of the real model', (held, rag, lora, sentence) => {
    const rows = [row('facts', 'minilm-4', '135m', rag), row('facts', 'lora', '135m', lora)];
    expect(said(rows)).toMatch(sentence);
    expect(toHtml(foot(rows))).toContain(`data-holds="${held}"`);
  });

  test('reports no reversal where the tiny model itself shows a tie', () => {
    const level = columnOf({ rag: 31, finetune: 30 });
    expect(said(FACTS, level)).toMatch(/of 135 M: fine-tuning 90, retrieval 45 of 100\./);
  });

  test('has no such sentence for tasks outside the ladder, or before all have finished', () => {
    const change = columnOf({ rag: 3, finetune: 4 }, { task: 'drift' });
    expect(said(FACTS, change, 'drift')).not.toMatch(/real model/);
    const unfinished = [{ road: 'scratch', seed: 1 } as const];
    const lost = columnOf({ rag: 39, finetune: 30 }, {}, { unfinished });
    expect(said(FACTS, lost)).toBe('');
  });
});

describe('the foot of the plate during a run', () => {
  const answered = (answer: string, correct: boolean) => ({
    question: 'Who leads Marness?',
    answer,
    correct,
  });
  const examples = [
    ['prompt', answered('unknown', false)],
    ['rag', answered('Kazun', true)],
  ] as const;
  const atWork = new Map([['rag', { seed: 1, phase: 'answer', share: 0.25 }]] as const);

  test('shows one question with each road’s answer, right or wrong', () => {
    const running = columnOf({ rag: 39 }, {}, { atWork, examples });
    expect(said(FACTS, running)).toMatch(/^Who leads Marness\?.* unknown ✗.* Kazun ✓$/);
    expect(toHtml(foot(FACTS, running))).not.toMatch(/aria-live|role="status"/);
  });

  test('reports plain kernels, and that a reload may load the fast ones', () => {
    const plainly = columnOf({}, {}, { atWork, kernels: 'plain' });
    expect(said(FACTS, plainly)).toMatch(/^The fast kernels could not be loaded, .* six times/);
    expect(said(FACTS, columnOf({}, {}, { atWork, kernels: 'simd' }))).toBe('');
  });
});
