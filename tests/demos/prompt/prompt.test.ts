import { describe, expect, test } from 'vitest';
import { promptFields } from '~/demos/prompt/core/settings';
import { PROMPTS } from '~/demos/prompt/prompt-demo';
import { restView } from '~/demos/prompt/view/rest-view';
import { figureText, orderText } from '~/demos/prompt/sentences';
import { verdictsOf, type PromptState } from '~/demos/prompt/state';
import promptStrings from 'words:prompt';
import { answersView } from '~/demos/prompt/view/answers-view';
import { promptView } from '~/demos/prompt/view';
import { settingsOfRun } from '~/lib/settings/table';
import { textOf, toHtml } from '~/lib/figure';
import type { RunResult } from '~/demos/prompt/core/run';
import { recorded, RUNS, stateOf } from './state';

const LOCALES = ['en', 'zh'] as const;

const html = (state: PromptState) =>
  [...promptView(state), ...answersView(state), ...restView(state)].map(toHtml).join('');

test.each(RUNS)('the recorded prompt run %s has valid settings of the form', (name) => {
  expect(() => settingsOfRun(promptFields, recorded(name).config)).not.toThrow();
});

describe.each(['p1-order', 'p1-parts'])('the shares of one whole in %s', (name) => {
  test.each(LOCALES)('add up to 100% as they are written (%s)', (locale) => {
    const written = html(stateOf(name, locale));
    const rows = [...written.matchAll(/<tr>(?:(?!<\/tr>).)*<\/tr>/gs)].map(([row]) =>
      [...row.matchAll(/>([\d.]+)%</g)].map(([, part]) => Number(part)),
    );
    const lanes = [...written.matchAll(/aria-label="([^"]+)"/g)].map(([, label]) =>
      [...label!.matchAll(/([\d.]+)%/g)].slice(0, 3).map(([, part]) => Number(part)),
    );
    const wholes = [...rows, ...lanes].filter(({ length }) => length >= 3);
    expect(wholes.length).toBeGreaterThan(0);
    for (const parts of wholes)
      expect(
        parts.reduce((sum, part) => sum + part, 0),
        String(parts),
      ).toBeCloseTo(100, 9);
  });
});

describe('the view of one prompt', () => {
  const state = stateOf('p1-order', 'en');

  test('opens an answer whose fact is right and whose form is wrong, part by part', () => {
    const { result, open } = state;
    if (result.view !== 'one') throw new Error('another view');
    expect(result.answers[open]!.verdict).toBe('format');
    const text = promptView(state).map(textOf).join(' ');
    for (const part of result.answers[open]!.parts) expect(text).toContain(part.text);
    expect(stateOf('p1-parts', 'en').open).toBe(8);
  });

  test('states how many are right, and after another prompt how many were and which changed', () => {
    const told = (of: PromptState) => answersView(of).map(textOf).join(' ');
    expect(told(state)).toBe('9 of 40 answers are right. Try another prompt above.');
    const before = verdictsOf(recorded('p1-parts').snapshot.en)!;
    expect(told({ ...state, before })).toContain('With the prompt before: 39.');
    const verdicts = verdictsOf(state.result)!;
    const turned = verdicts.filter((verdict, i) => verdict !== before[i]).length;
    expect(html({ ...state, before }).match(/data-turned/g)).toHaveLength(turned);
  });

  test('has enabled buttons in the live page only', () => {
    expect(html(state).match(/<button[^>]*disabled/g)).toHaveLength(40);
    expect(html(stateOf('p1-order', 'en', true))).not.toContain('disabled');
  });
});

describe('the view of equivalent formats', () => {
  test('draws one mark per prompt, including the reader’s, and states the distance', () => {
    const state = stateOf('p3-formats', 'en');
    expect(html(state).match(/class="dot\b(?! own)/g)).toHaveLength(35);
    expect(html(state).match(/class="dot own\b/g)).toHaveLength(1);
    expect(figureText(state)).toMatch(/^36 prompts that say the same scored from \d+% to \d+%/);
  });

  test('describes small differences as noise', () => {
    const state = stateOf('p3-formats', 'en');
    const same = { ...state.result, lowest: 0.95, highest: 1 } as RunResult;
    expect(figureText({ ...state, result: same })).toContain('cannot tell from none');
  });
});

test('an order is written with arrows, and an empty one as the question alone', () => {
  expect(orderText('rule-note', promptStrings.en)).toBe('rule → note');
  expect(orderText('', promptStrings.en)).toBe('question alone');
});

test('the page opens on the first of its five prompts', () => {
  expect(settingsOfRun(promptFields, recorded('p1-order').config)).toMatchObject(PROMPTS.last);
});
