import { describe, expect, test } from 'vitest';
import { finetuneFields, type FinetuneForm, FINETUNE } from '~/demos/finetune/core/settings';
import { jsonOf } from '~/demos/finetune/finetune-demo';
import {
  pictureText,
  ratesText,
  armOf,
  axisOf,
  answersOf,
  namesOf,
  rateText,
  type FinetuneState,
} from '~/demos/finetune/state';
import type { Session } from '~/demos/finetune/session';
import { stepsOf } from '~/demos/parts/training-session';
import { choicesOf } from '~/demos/finetune/core/choice';
import finetuneStrings from 'words:finetune';
import { finetuneView, foldsView } from '~/demos/finetune/view';
import { answersView } from '~/demos/finetune/view/answers-view';
import { defaults } from '~/lib/settings/table';
import { toHtml } from '~/lib/figure';
import type { Change } from '~/demos/finetune/core/energy';
import type { QuestionedSnapshot } from '~/demos/finetune/core/asking';

const FORM: FinetuneForm = defaults(finetuneFields);

const BEFORE = { unseen: 0, familiar: 0, old: 1, reading: 1, unknown: 0.9, fewShot: 1 };
const atStart: QuestionedSnapshot = {
  settings: FINETUNE,
  step: 0,
  steps: 240,
  finished: false,
  learnt: false,
  loss: null,
  losses: [],
  looks: [],
  parameters: 389_292,
  bytes: 778_584,
  taught: 480,
  work: 0,
  samples: [],
  given: [
    { probe: 'unseen', prompt: 'Q: Who leads <Arlen>? A:', answer: 'Tova.' },
    { probe: 'unknown', prompt: 'Q: What is worn in Cor? A:', answer: 'unknown.' },
  ],
  moments: [{ step: 0, said: ['unknown.', 'unknown.'] }],
};
const atEnd: QuestionedSnapshot = {
  ...atStart,
  step: 100,
  finished: true,
  learnt: true,
  loss: 0.25,
  losses: [
    [1, 5.5],
    [50, 1.25],
    [100, 0.25],
  ],
  looks: [
    { step: 0, shares: BEFORE },
    {
      step: 100,
      shares: { unseen: 0.85, familiar: 0.95, old: 0.7, reading: 0.9, unknown: 0, fewShot: 0.8 },
    },
  ],
  samples: [
    {
      probe: 'unseen',
      prompt: 'Q: Who leads <Arlen>? A:',
      expected: 'Tova.',
      said: 'Tova.',
      before: 'unknown.',
      right: true,
    },
  ],
  moments: [
    { step: 0, said: ['unknown.', 'unknown.'] },
    { step: 60, said: ['Ann.', 'unknown.'] },
    { step: 100, said: ['Tova.', 'blue.'] },
  ],
};
const lora: QuestionedSnapshot = {
  ...atEnd,
  settings: { ...FINETUNE, method: 'lora', rank: 2, rate: 5e-3 },
  parameters: 9_216,
  bytes: 18_432,
};
const change = (strengths: number[], rank = strengths.length): Change => ({
  matrix: '1.up',
  rows: 96,
  columns: 384,
  rank,
  energy: strengths.reduce((sum, each) => sum + each * each, 0),
  strengths,
  corner: [0.01, 0.02],
});

const stateOf = (
  locale: 'en' | 'zh',
  snapshots: QuestionedSnapshot[],
  changes: Change[][] = [],
): FinetuneState => ({
  locale,
  t: finetuneStrings[locale],
  runs: snapshots.map((snapshot, i) => ({ snapshot, changes: changes[i], seconds: 8 })),
  backend: 'simd',
});
const htmlOf = (state: FinetuneState) =>
  [...finetuneView(state), answersView(state), ...foldsView(state)].map(toHtml).join('');

test('the form of the fine-tuning demo makes one run, or two that share their data and seed', () => {
  expect(choicesOf(FORM)).toHaveLength(1);
  const [one, two] = choicesOf({ ...FORM, beside: 'lora', rank: 4, seed: 9 });
  expect(two).toMatchObject({ method: 'lora', rank: 4, seed: 9, facts: one!.facts });
  expect(one).not.toHaveProperty('beside');
});

test('the text before a fine-tuning run states the rates of one run or of two', () => {
  const said = (form: FinetuneForm) => ratesText(choicesOf(form), finetuneStrings.en, 'en');
  expect(said(FORM)).toBe('Now 0.0002 at its highest.');
  expect(said({ ...FORM, beside: 'lora', rank: 2, pace: '2' })).toBe(
    'Now 0.0004 and 0.01 at their highest.',
  );
});

describe('the names of runs', () => {
  const names = (...settings: Partial<QuestionedSnapshot['settings']>[]) =>
    namesOf(
      stateOf(
        'en',
        settings.map((each) => ({ ...atEnd, settings: { ...FINETUNE, ...each } })),
      ),
    );

  test('include the method, and the rank if there is one', () => {
    expect(names({ method: 'lora', rank: 4 }, { method: 'corner', rank: 2 })).toEqual([
      'LoRA 4',
      'First 2 rows, columns',
    ]);
  });

  test('include other differences if the method is the same', () => {
    expect(names({}, { replay: 0.5, rate: 1e-3 })).toEqual([
      'All weights, no replay',
      'All weights, 50% replay',
    ]);
    expect(names({}, { rate: 1e-4 })).toEqual([
      'All weights, rate 0.0002',
      'All weights, rate 0.0001',
    ]);
  });

  test('write rates without trailing zeros', () => {
    expect([2e-4, 1e-2, 2.5e-4, 5e-5].map((rate) => rateText(rate, 'en'))).toEqual([
      '0.0002',
      '0.01',
      '0.00025',
      '0.00005',
    ]);
  });
});

describe.each(['en', 'zh'] as const)('the fine-tuning figure (%s)', (locale) => {
  const two = stateOf(locale, [lora, atEnd], [[change([3, 4])], [change([5, 2, 1], 96)]]);

  test('shows what was learnt and what was lost, for both runs', () => {
    const html = htmlOf(two);
    for (const probe of ['unseen', 'familiar', 'old', 'reading', 'unknown', 'fewShot'])
      expect(html).toContain(`data-probe="${probe}"`);
    expect(html).toContain('data-unseen="0.85"');
    expect(html).toContain('data-unseen-beside="0.85"');
    expect(html.match(/class="curve two"/g)!.length).toBeGreaterThanOrEqual(7);
  });

  test('draws as many bars as a change has directions, and states their number', () => {
    const html = htmlOf(two);
    expect(html).toContain('data-rank="2"');
    expect(html).toContain('data-rank="96"');
  });

  test('states the share of a few directions, and of the first rows and columns', () => {
    const single = stateOf(locale, [lora], [[change([3, 4])]]);
    const html = htmlOf(single);
    expect(html).toContain('100%');
  });

  test.each([
    ['before a press', { at: 0, outline: atEnd.looks }],
    ['looking back at a run of other settings', { at: 70 }],
    ['after a press', { outline: atEnd.looks }],
  ])('names each line at its end, with its number: %s', (_, shown) => {
    const html = finetuneView({ ...stateOf(locale, [atEnd]), ...shown })
      .map(toHtml)
      .join('');
    const named = [...html.matchAll(/class="big (\w+)"[^>]*? y="([\d.]+)"[^>]*>(\d+)</g)];
    expect(named.map(([, name, , n]) => [name, n])).toEqual([
      ['unseen', '85'],
      ['unknown', '0'],
    ]);
    const [facts, unknown] = named.map(([, , y]) => Number(y));
    expect(facts).toBeLessThan(unknown! - 100);
    expect(html.includes('class="now')).toBe('at' in shown);
  });

  test('draws two lines, their numbers at the selected step, and the answers then', () => {
    const run = { ...stateOf(locale, [atEnd]), outline: atEnd.looks };
    const html = finetuneView(run).map(toHtml).join('');
    expect(html.match(/class="outline"/g)).toHaveLength(2);
    expect(html).toMatch(/class="big unseen"[^>]*>85</);
    expect(html).toMatch(/class="big unknown"[^>]*>0</);
    const then = { ...run, at: 70 };
    expect(finetuneView(then).map(toHtml).join('')).toMatch(/class="now unknown\b[^>]*>90</);
    expect(axisOf(then)).toBe(100);
    expect(toHtml(answersView(run))).toContain('<b class="right hl">Tova.</b>');
    expect(toHtml(answersView(run))).toContain('<b class="lie hl">blue.</b>');
    expect(toHtml(answersView(then))).toContain('<b class="lie hl">Ann.</b>');
    expect(pictureText(run)).toMatch(/85.*90.*0/);
  });

  test('stays readable for a run without changes', () => {
    expect(htmlOf(stateOf(locale, [atStart]))).toContain(finetuneStrings[locale].changeLater);
  });
});

test('a record without intermediate answers shows those before and after', () => {
  const bare = (({ given: _, moments: __, ...rest }) => rest)(atEnd);
  expect(answersOf({ snapshot: bare }).moments).toEqual([
    { step: 0, said: ['unknown.'] },
    { step: 100, said: ['Tova.'] },
  ]);
});

test('our recorded run is found by all settings except the seed', () => {
  const arms = [atEnd, { ...atEnd, settings: { ...FINETUNE, replay: 0.5, rate: 3e-4 } }];
  expect(armOf(FORM, arms)).toBe(atEnd);
  expect(armOf({ ...FORM, seed: 7 }, arms)).toBe(atEnd);
  expect(armOf({ ...FORM, facts: 20 }, arms)).toBeUndefined();
});

describe('the exported files of a fine-tuning run', () => {
  const session: Session = {
    form: FORM,
    runs: [{ id: 'finetune-0', snapshot: atEnd, changes: [change([1])], seconds: 8 }],
    opened: { backend: 'simd' },
  };

  test('contain settings, curves and changes', () => {
    const { settings, runs } = jsonOf(session);
    expect(settings).toEqual(FORM);
    expect(runs[0]).toMatchObject({ learnt: true, changes: [{ matrix: '1.up' }] });
  });

  test('count the steps of a run that stopped early as done', () => {
    expect(stepsOf(session)).toEqual({ done: 100, of: 100 });
    const both = {
      ...session,
      runs: [...session.runs, { id: 'b', snapshot: atStart, seconds: 0 }],
    };
    expect(stepsOf(both)).toEqual({ done: 100, of: 340 });
  });
});
