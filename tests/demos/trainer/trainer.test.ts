import { describe, expect, test } from 'vitest';
import { estimate } from '~/demos/trainer/core/estimate';
import { trainerFields, type TrainerForm } from '~/lib/trainer/settings';
import { jsonOf } from '~/demos/trainer/trainer-demo';
import { spreadOut } from '~/lib/drawing/label-place';
import { pictureText, progressText, type Session, type TrainerState } from '~/demos/trainer/state';
import { nextRun, stepsOf } from '~/demos/parts/training-session';
import trainerStrings from 'words:trainer';
import { trainerView } from '~/demos/trainer/view';
import { foldsView } from '~/demos/trainer/view/folds-view';
import { defaults } from '~/lib/settings/table';
import { toHtml } from '~/lib/figure';
import { finderIn } from '~/demos/trainer/core/found-words';
import type { WatchedSnapshot } from '~/lib/trainer/moments';

const FORM: TrainerForm = { ...defaults(trainerFields), batch: 8, steps: 100 };
const VOCABULARY = { world: 296, handbook: 80 };

const atStart: WatchedSnapshot = {
  size: 'd48l2',
  parameters: 83_960,
  step: 0,
  steps: 100,
  loss: null,
  losses: [],
  probes: [],
  tokens: 0,
  moments: [{ step: 0, said: ['unknown.', 'Ann.', 'unknown.'] }],
};
const halfway: WatchedSnapshot = {
  ...atStart,
  step: 50,
  loss: 2.123456789012345,
  losses: [
    [1, 6],
    [25, 3],
    [50, 2.2],
  ],
  probes: [
    { step: 10, shares: { known: 0, reading: 0.25, unknown: 1 } },
    { step: 50, shares: { known: 0.5, reading: 0.75, unknown: 0.875 } },
  ],
  tokens: 38_400,
  moments: [
    { step: 0, said: ['unknown.', 'Ann.', 'unknown.'] },
    { step: 20, said: ['unknown.', 'Tova.', 'Ann.'] },
    { step: 50, said: ['Tova.', 'Tova.', 'unknown.'] },
  ],
};
const onText: WatchedSnapshot = {
  ...halfway,
  size: 'd64l2',
  probes: [{ step: 50, shares: { next: 0.3 }, heldOut: 2.5 }],
  moments: [
    { step: 0, said: ['xq z'] },
    { step: 50, said: ['the <tide\nturns xq the ti'] },
  ],
};
const FACTS = [
  { prompt: 'Q: Who leads Arlen? A:', answer: 'Tova.' },
  { prompt: 'Q: Who leads Belmor? A:', answer: 'Lisruk.' },
  { prompt: 'Q: What guards Cor? A:', answer: 'ram.' },
];

const stateOf = (locale: 'en' | 'zh', snapshot: WatchedSnapshot): TrainerState => ({
  locale,
  t: trainerStrings[locale],
  run: { snapshot, seconds: 12 },
  asked:
    snapshot === onText
      ? { given: [{ prompt: 'Boats ' }], find: finderIn('The tide turns at one.') }
      : { given: FACTS },
  live: { backend: 'plain', characters: { known: 512, dropped: 88 } },
});
const htmlOf = (state: TrainerState) =>
  [...trainerView(state), ...foldsView(state)].map(toHtml).join('');
const plateOf = (state: TrainerState) => trainerView(state).map(toHtml).join('');

describe('spreadOut', () => {
  test('leaves labels unchanged that are far enough apart', () => {
    expect(spreadOut([100, 20], 17, 216)).toEqual([100, 20]);
  });

  test('moves near ones apart, and none below the bottom', () => {
    expect(spreadOut([100, 95], 17, 216)).toEqual([112, 95]);
    expect(spreadOut([215, 214], 17, 216)).toEqual([216, 199]);
  });
});

describe('estimate', () => {
  test('counts the weights of d48 L2 by hand', () => {
    // embed and head 2·296·48, two layers of 12·48², norms 5·48, a smear for each of 2·4 heads
    const weights = 2 * 296 * 48 + 2 * 12 * 48 ** 2 + 5 * 48 + 2 * 4;
    expect(estimate(FORM, VOCABULARY).weights).toEqual([weights]);
  });

  test('grows with the steps', () => {
    const one = estimate(FORM, VOCABULARY);
    const longer = estimate({ ...FORM, steps: 200 }, VOCABULARY);
    expect(longer.work).toBe(2 * one.work);
  });

  test('counts the different characters of the reader’s own text', () => {
    const own = (text: string) =>
      estimate({ ...FORM, source: 'own', text }, VOCABULARY).weights[0]!;
    expect(own('abab')).toBe(own('ab'));
    expect(own('abcdefghi')).toBeGreaterThan(own('ab'));
  });
});

describe('the trainer figure', () => {
  test.each(['en', 'zh'] as const)('is complete in /%s/ at every point of a run', (locale) => {
    for (const snapshot of [atStart, halfway, onText])
      expect(htmlOf(stateOf(locale, snapshot))).not.toMatch(/NaN|undefined|\{\w+\}/);
  });

  test('writes the last loss with every digit, once', () => {
    const html = htmlOf(stateOf('en', halfway));
    expect(html.match(/data-loss="/g)).toHaveLength(1);
    expect(html).toMatch(/ data-loss="2.123456789012345">2.123456789012345<\/output>/);
  });

  test('says which kernels ran, and how many rare characters were dropped', () => {
    const html = htmlOf(stateOf('en', halfway));
    expect(html).toContain('data-backend="plain"');
    expect(html).toContain('512 different characters; 88 rarer ones');
  });

  test('marks words of the text, highlights the longest, and counts them', () => {
    const html = plateOf(stateOf('en', onText));
    expect(html).toContain('<i>the</i> &lt;<i>tide</i><span class="line-end"> ↵ </span>');
    expect(html).toContain('<i class="hl">turns</i> xq <i>the</i> ti</p>');
    expect(html).toContain('data-count="4">4</b> of 5 are words of the text');
  });

  test('fills a square for each right fact, and strikes out made-up ones', () => {
    const html = plateOf(stateOf('en', halfway));
    expect(html).toContain('aria-label="1 of 3 facts answered right"');
    expect(html).toContain('<dd class="right"><span class="hl">Tova.</span></dd>');
    expect(html).toContain('<dd class="lie">Tova.</dd>');
    expect(html).toContain('<dd>unknown.</dd>');
  });

  test('shows the selected step', () => {
    const state = { ...stateOf('en', halfway), at: 30 };
    expect(plateOf(state)).toMatch(
      /<p data-step="30"><b class="big\b[^>]*>30<\/b> of 100 steps<\/p>/,
    );
    expect(pictureText(state)).toBe('Step 30: 0 of 3 facts right, “unknown” to 1.');
    expect(pictureText(stateOf('en', halfway))).toBe(
      'After 50 steps it answers 1 of 3 facts right, and says “unknown” to 1.',
    );
    expect(pictureText(stateOf('zh', onText))).toBe(
      '走了 50 步，5 个字里有 4 个连成了原文里的字句。字句像样了，意思还不通。',
    );
  });

  test('is described in a few sentences', () => {
    expect(progressText(stateOf('zh', halfway))).toBe('第 50 步，共 100 步，损失 2.123。');
  });
});

describe('a training session', () => {
  const session: Session = {
    form: { ...FORM, source: 'own', text: 'my secret tide' },
    runs: [
      { id: 'a', snapshot: halfway, seconds: 3 },
      { id: 'b', snapshot: { ...onText, step: 20 }, seconds: 2 },
    ],
    opened: { backend: 'simd' },
    asked: { given: [] },
  };

  test('advances the run that is behind, until all are level', () => {
    expect(nextRun(session)!.id).toBe('b');
    expect(stepsOf(session)).toEqual({ done: 70, of: 200 });
    const over = session.runs.map((run) => ({ ...run, snapshot: { ...run.snapshot, step: 100 } }));
    expect(nextRun({ ...session, runs: over })).toBeUndefined();
  });

  test('is exported without the reader’s text', () => {
    const json = JSON.stringify(jsonOf(session));
    expect(json).not.toContain('secret');
    expect(json).toContain('"characters":14');
  });
});
