import { describe, expect, test } from 'vitest';
import { jsonOf } from '~/demos/abstain/abstain-demo';
import { lineText } from '~/demos/abstain/line-text';
import { abstainView } from '~/demos/abstain/view';
import { bestLine, lineAt, stepsOf } from '~/demos/abstain/core/line';
import { judgedOf } from '~/demos/abstain/core/summary';
import { toHtml } from '~/lib/figure';
import { snapshot, stateOf } from './state';

const LOCALES = ['en', 'zh'] as const;

describe.each(LOCALES)('the recorded abstain run in %s', (locale) => {
  test('is exported with its line and its settings', () => {
    const state = stateOf(locale, 3, 0.75);
    const { silent } = state.net.policies.threshold;
    expect(jsonOf(state).line).toMatchObject({ from: 0.75, silent });
    expect(jsonOf(state).settings).toMatchObject({ price: 3, says: 'may' });
  });
});

describe('the line of the abstain demo', () => {
  const judged = judgedOf(snapshot.en);

  test('starts with the loss of answering everything; the price’s rule earns 15, the best line 37', () => {
    expect(lineAt(judged, 0, 3)).toMatchObject({ points: -228, right: 123, wrong: 117 });
    expect(lineAt(judged, 0.75, 3)).toMatchObject({
      points: 15,
      right: 117,
      wrong: 34,
      silent: 89,
    });
    expect(bestLine(judged, 3).points).toBe(37);
    expect(bestLine(judged, 9).points).toBe(0);
  });

  test('earns at each step the points of that line, and nothing in silence', () => {
    const steps = stepsOf(judged, 3);
    expect(steps.every(({ from, points }) => points === lineAt(judged, from, 3).points)).toBe(true);
    expect(steps[0]).toEqual({ from: 0, points: -228 });
    expect(lineAt([{ confidence: 0.4, right: true }], 0.5, 3).points).toBe(0);
  });

  test('is drawn at its place, with a tick per question, paler for silent ones', () => {
    const drawn = abstainView(stateOf('en', 3, 0.75))
      .map(toHtml)
      .join('');
    expect(drawn.match(/class="tick /g)).toHaveLength(240);
    expect(drawn.match(/class="tick \w+ off/g)).toHaveLength(89);
    expect(drawn).toContain('data-points="15"');
    for (const row of ['right', 'wrong']) {
      const [, tick] = drawn.match(new RegExp(`class="tick ${row}[^>]* y1="(\\d+)"`))!;
      const [, name] = drawn.match(new RegExp(`y="(\\d+)"[^>]*>${row}<`))!;
      expect(Number(name), 'the name of a row stands above its ticks').toBeLessThan(Number(tick));
    }
    expect(lineText(stateOf('en', 3, 0.75))).toBe(
      'It answers from 0.75 on: 117 right, 34 wrong, 89 silent. +15 points. The best line, to the hundredth, earns +37. 240 questions; by its own “unknown” the model earns −36.',
    );
  });
});
