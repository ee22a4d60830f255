import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { abstainFields } from '~/demos/abstain/fields';
import { csvRows, jsonOf } from '~/demos/abstain/files';
import { picture } from '~/demos/abstain/picture';
import { asksAnew, PRESETS } from '~/demos/abstain/presets';
import { figureSaid } from '~/demos/abstain/sentences';
import type { AbstainState } from '~/demos/abstain/state';
import { abstainStrings } from '~/demos/abstain/strings';
import { abstainView } from '~/demos/abstain/view';
import { defaults, settingsFrom } from '~/demos/url-state';
import type { AbstainResult } from '~/lib/demos/abstain/run';
import { calibrationOf, judgedOf, netOf } from '~/lib/demos/abstain/summary';
import { toHtml } from '~/lib/figure';

const LOCALES = ['en', 'zh'] as const;
const PRICES = [0, 0.25, 1, 3, 9, 99];
const COLOURS = { paper: '#fff', ink: '#000', soft: '#555', hair: '#ddd' };

const { snapshot } = JSON.parse(readFileSync('content/runs/abstain/r1-price.json', 'utf8')) as {
  snapshot: Record<'en' | 'zh', AbstainResult>;
};

function stateOf(locale: 'en' | 'zh', price = 3, bins = 10): AbstainState {
  const result = snapshot[locale];
  const calibration = calibrationOf(result, bins);
  const net = netOf(result, { price });
  return { locale, t: abstainStrings[locale], result, look: { price, bins }, calibration, net };
}
const html = (state: AbstainState) => abstainView(state).map(toHtml).join('');

describe.each(LOCALES)('the recorded run in %s', (locale) => {
  test.each(PRICES)('is drawn and said at a price of %f without a slot left open', (price) => {
    const state = stateOf(locale, price);
    const written = html(state) + figureSaid(state) + toHtml(picture(state, COLOURS));
    expect(written).not.toMatch(/\{\w+\}|undefined|NaN|Infinity/);
  });

  test('tells error and scores in full precision', () => {
    const state = stateOf(locale);
    expect(html(state)).toContain(`data-ece="${state.calibration.plain.error}"`);
    expect(html(state)).toContain(`data-score="${state.net.policies.always.score}"`);
  });

  test('is handed out answer by answer', () => {
    const state = stateOf(locale);
    const judged = judgedOf(state.result);
    const rows = csvRows(state);
    expect(rows).toHaveLength(judged.length + 1);
    const answered = rows.slice(1).filter((row) => row.at(-1) === 1).length;
    expect(answered).toBe(judged.length - state.net.policies.threshold.silent);
    expect(jsonOf(state).settings).toMatchObject({ price: 3, bins: 10, questions: 120 });
  });
});

test('the threshold moves with the price in all four drawings', () => {
  const lines = (price: number) =>
    [...html(stateOf('en', price)).matchAll(/class="threshold" x1="([\d.]+%)"/g)].map(
      ([, at]) => at,
    );
  expect(lines(1)).toEqual(Array(4).fill('50%'));
  expect(lines(9)).toEqual(Array(4).fill('90%'));
});

test('more bars are drawn where more are asked for, and the answers stay', () => {
  const marks = (bins: number) => html(stateOf('en', 3, bins)).split('class="seen one"').length;
  expect(marks(20)).toBeGreaterThan(marks(4));
});

test('presets hold legal values; those of the price alone ask nothing anew', () => {
  for (const [name, preset] of Object.entries(PRESETS)) {
    const form = { ...defaults(abstainFields), ...preset };
    const read = settingsFrom(abstainFields, (field) => {
      const value = form[field as keyof typeof form];
      return typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
    });
    expect(read, name).toEqual(form);
    expect(asksAnew(name)).toBe(!('price' in preset));
  }
  expect(asksAnew('none')).toBe(false);
});
