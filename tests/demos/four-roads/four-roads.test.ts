import { describe, expect, test } from 'vitest';
import { FOUR, CONTENDERS, FAMILY, leadsTo, TASKS } from '~/lib/four-roads/names';
import { fourRoadsFields, type FourRoadsForm, LAB_DEFAULTS } from '~/lib/four-roads/settings';
import { filtered, rowsOf } from '~/demos/four-roads/view/questions-view';
import { briefOf, fullOf, QUICK, flipped, formOf, settingsOf } from '~/demos/four-roads/settings';
import { type FourRoadsState } from '~/demos/four-roads/state';
import { fourRoadsStrings } from '~/demos/four-roads/about';
import { tiesOf } from '~/demos/four-roads/results/ties';
import { lineView } from '~/demos/four-roads/view/lines';
import { defaults } from '~/lib/settings/table';
import { namedIn } from '~/demos/kit/address';
import { toHtml } from '~/lib/figure';
import { resultFrom } from '../../unit/lib/four-roads/results';
import { stateFrom } from './view/states';

const FORM = defaults(fourRoadsFields) as FourRoadsForm;
const ADDRESS = namedIn(fourRoadsFields, 'four-roads', () => FORM);

const most = '1'.repeat(36) + '0'.repeat(4);
const half = '1'.repeat(20) + 'u'.repeat(20);
const few = '1'.repeat(2) + '0'.repeat(38);
const RUN = [
  resultFrom('rag', 1, half),
  resultFrom('rag', 2, half),
  resultFrom('finetune', 1, most),
  resultFrom('finetune', 2, most),
  resultFrom('prompt', 1, few),
  resultFrom('prompt', 2, few),
];

describe('the form of the lab', () => {
  test('begins with the defaults of the lab', () => {
    expect(settingsOf(FORM)).toEqual(LAB_DEFAULTS);
  });

  test('round-trips its settings', () => {
    const settings = { ...LAB_DEFAULTS, task: 'poison', roads: ['base', 'rag'], k: 6 } as const;
    expect(settingsOf({ ...FORM, ...formOf(settings) })).toEqual(settings);
  });

  test('starts each task with suitable roads, at least one of each kind', () => {
    for (const task of TASKS) {
      const { roads } = settingsOf({ ...FORM, task, ...briefOf(task) });
      expect(roads.filter((road) => !leadsTo(task, road))).toEqual([]);
      expect(new Set(roads.map((road) => FAMILY[road])).size).toBeGreaterThanOrEqual(3);
      expect(briefOf(task).road).toBe(roads.join(','));
      expect(settingsOf({ ...FORM, task, ...fullOf(task) })).toMatchObject({ roads, seeds: 3 });
      const four = settingsOf({ ...FORM, task, ...QUICK });
      expect(four).toMatchObject({ seeds: 1, roads: FOUR.filter((road) => leadsTo(task, road)) });
    }
  });

  test('puts the selected roads into a link, in order', () => {
    const form = { ...FORM, road: 'base,rag' };
    const query = ADDRESS.write(form, new URLSearchParams());
    expect(query.toString()).toBe('four-roads.road=base%2Crag');
    const link = new URLSearchParams('four-roads.road=rag,base');
    expect(ADDRESS.read(link).road).toBe('base,rag');
  });

  test('uses all roads for a link with an unknown road, or none', () => {
    for (const road of ['base,magic', '']) {
      const link = new URLSearchParams({ 'four-roads.road': road });
      expect(ADDRESS.read(link).road).toBe(CONTENDERS.join(','));
    }
  });
});

test('the next thing to try in the lab is the other task, and back', () => {
  expect(flipped('facts')).toBe('behaviour');
  expect(flipped('behaviour')).toBe('facts');
  expect(flipped('drift')).toBe('behaviour');
});

describe('the results of the lab', () => {
  const html = (state: FourRoadsState) => lineView('came', state).map(toHtml).join('');

  test('say if a difference is noise', () => {
    const close = [
      resultFrom('rag', 1, half),
      resultFrom('finetune', 1, '1'.repeat(21) + '0'.repeat(19)),
    ];
    expect(tiesOf(stateFrom(close))).toMatchObject([{ first: 'finetune', second: 'rag' }]);
    expect(html(stateFrom(close))).toContain('differ by less than their spread');
    expect(tiesOf(stateFrom(RUN))).toEqual([]);
  });

  test('say with one seed what its interval leaves out', () => {
    const note = fourRoadsStrings.en.oneSeed;
    const once = [resultFrom('rag', 1, half), resultFrom('finetune', 1, most)];
    expect(html(stateFrom(once))).toContain(note);
    expect(html(stateFrom(RUN))).not.toContain(note);
  });
});

describe('the questions of the lab', () => {
  const results = [resultFrom('rag', 1, '1u0'), resultFrom('finetune', 1, '110')];
  const rows = rowsOf(results, 1, ['finetune', 'rag']);

  test('have the answers side by side', () => {
    expect(rows).toHaveLength(3);
    expect(rows[1]!.answers.map(({ road, answered: { correct } }) => [road, correct])).toEqual([
      ['finetune', true],
      ['rag', false],
    ]);
  });

  test('can be filtered by disagreement, or by a wrong answer', () => {
    expect(filtered(rows, 'disagree').map(({ at }) => at)).toEqual([1]);
    expect(filtered(rows, 'wrong').map(({ at }) => at)).toEqual([2]);
    expect(filtered(rows, 'all')).toHaveLength(3);
  });
});

test('a result has a mark for each of its questions', () => {
  expect(RUN.map(({ marks }) => marks)).toEqual(
    RUN.map(({ questions }) =>
      questions.map((one) => (one.correct ? '1' : one.unknown ? 'u' : '0')).join(''),
    ),
  );
});
