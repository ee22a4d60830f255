import { describe, expect, test } from 'vitest';
import { badgeView } from '~/demos/four-roads/view/frame';
import { buttonText } from '~/demos/four-roads/results/press';
import { lineView } from '~/demos/four-roads/view/lines';
import { frameText } from '~/demos/four-roads/view/frame-text';
import { plain } from '~/demos/four-roads/results/sentences';
import { sentence } from '~/demos/parts/sentence';
import type { FrameState } from '~/demos/four-roads/view/row';
import type { Contender } from '~/lib/four-roads/names';
import { fourRoadsFields, type FourRoadsForm } from '~/lib/four-roads/settings';
import { QUICK } from '~/demos/four-roads/settings';
import { fourRoadsStrings } from '~/demos/four-roads/about';
import { defaults } from '~/lib/settings/table';
import { h, toHtml } from '~/lib/figure';
import { columnOf, plateOf } from './states';

const said = (plate: FrameState) => plain(frameText(plate));
const done = columnOf({ prompt: 3, rag: 40, finetune: 30, scratch: 5 });
const flipped = columnOf({ prompt: 7, rag: 0, finetune: 39, scratch: 1 }, { task: 'behaviour' });

describe('the sentence of the plate', () => {
  test('names the most accurate of the roads with a row', () => {
    expect(said(plateOf({ now: done }))).toBe(
      'Most right on our toy of 0.4 M weights: Retrieval, 100.',
    );
    const record = columnOf({ rag: 39, words: 40 }, { roads: ['rag', 'words'] }, { live: false });
    expect(said(plateOf({ now: record }))).toMatch(/: Retrieval, 98\.$/);
  });

  test('names the first two if they tie, and none if nothing is right', () => {
    const level = columnOf({ rag: 30, finetune: 29 });
    expect(said(plateOf({ now: level }))).toBe(
      'Level at the top on our toy of 0.4 M weights: Retrieval, 75, and Fine-tuning, 73.',
    );
    expect(said(plateOf({ now: columnOf({ rag: 0 }) }))).toMatch(/^No road/);
  });

  test('names after a switch the road that changed most', () => {
    const plate = plateOf({ now: flipped, left: done }, 'en', 'behaviour');
    expect(said(plate)).toBe(
      'Same toy of 0.4 M weights, another task: Retrieval went from 100 to 0. Most right: Fine-tuning, 98.',
    );
    expect(said(plateOf({ left: done }, 'en', 'behaviour'))).toMatch(/^The rows are empty/);
  });

  test('names unfinished and finished roads, and no leader', () => {
    const lost = (...roads: Contender[]) => ({
      unfinished: roads.map((road) => ({ road, seed: 1 })),
    });
    const now = columnOf({ prompt: 3, finetune: 35 }, {}, lost('rag'));
    expect(said(plateOf({ now }))).toBe(
      'Retrieval did not finish, so no road leads yet. Finished: Prompting 8, Fine-tuning 88.',
    );
    const left = columnOf({ prompt: 3 }, {}, lost('rag', 'finetune', 'scratch'));
    expect(said(plateOf({ now: left, left: done }))).toMatch(
      /^Retrieval, Fine-tuning and From scratch did not finish, .* Finished: Prompting 8\.$/,
    );
    const half = columnOf({ rag: 40 }, { seeds: 2 }, lost('rag'));
    expect(said(plateOf({ now: half }))).toBe('Retrieval did not finish, so no road leads yet.');
  });

  test('is split only at its slots', () => {
    expect(plain(sentence('{a} and {b}', { a: h('b', {}, 'one') }))).toBe('one and {b}');
  });
});

describe('the badge of the plate', () => {
  const t = fourRoadsStrings.en;
  const badge = (column: Parameters<typeof badgeView>[0]) =>
    badgeView(column, t).map(toHtml).join('');

  test('names a run here by its seeds, and the record by its day', () => {
    expect(badge(done)).toMatch(/data-badge="yours".*data-measured-on="you".*you · seed 1/);
    const record = { state: { ...done.state, live: false }, date: '2026-11-22' };
    expect(badge(record)).toMatch(
      /data-badge="recorded" title="2026-11-22" data-measured-on="toy">toy 0.4 M/,
    );
  });

  test('is absent while nothing is finished', () => {
    expect(badge(undefined)).toBe('');
    const state = { ...done.state, unfinished: [{ road: 'replay', seed: 1 } as const] };
    expect(badge({ ...done, state })).toBe('');
  });
});

describe('the main button', () => {
  const t = fourRoadsStrings.en;
  const form = { ...defaults(fourRoadsFields), ...QUICK } as FourRoadsForm;

  test('shows a time only if one is given', () => {
    expect(buttonText('quick', form, t)).toBe('Quick run');
    expect(buttonText('quick', form, t, '5–10 s')).toBe('Quick run: 5–10 s');
    expect(buttonText('run', { ...form, seeds: 3 }, t)).toBe('Run 4 roads, 3 seeds');
  });

  test('names the task that it switches to, and what it reruns', () => {
    expect(buttonText('flip', form, t, '5 s')).toBe('Flip: New behaviour →');
    expect(buttonText('why', form, t)).toBe('Why it flips: C1 →');
    expect(buttonText('again', form, t, '5 s', ['rag'])).toBe('Run Retrieval again');
    expect(buttonText('again', form, t, '5 s', ['rag', 'scratch'])).toBe('Run 2 roads again');
  });
});

describe('the lines below the plate', () => {
  test('say that nothing was lost if nothing was tuned', () => {
    const { state } = columnOf({ rag: 40, prompt: 3 });
    expect(plain(lineView('kept', state))).toBe(state.t.nothingTuned);
    expect(plain(lineView('kept', done.state))).toContain('Fine-tuning');
  });

  test('describe the result, the luck of one seed, and the cost', () => {
    expect(plain(lineView('came', done.state))).toContain(done.state.t.oneSeed);
    expect(plain(lineView('cost', done.state))).toContain('Operations');
  });
});
