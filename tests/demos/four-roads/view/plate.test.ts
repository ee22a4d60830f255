import { describe, expect, test } from 'vitest';
import { FOUR } from '~/demos/four-roads/core/names';
import { fourRoadsStrings } from '~/demos/four-roads/about';
import { frameView } from '~/demos/four-roads/view/plate';
import type { FrameState } from '~/demos/four-roads/view/row';
import { toHtml, textOf, type FigureElement } from '~/lib/figure';
import { LOCALE_CODES } from '~/lib/locale';
import { columnOf, plateOf } from './states';

const html = (plate: FrameState) => frameView(plate).map(toHtml).join('');
/** The rows, by their roads. */
function rowsOf(plate: FrameState): Map<string, FigureElement> {
  const [duo] = frameView(plate) as FigureElement[];
  const ways = duo!.children[1] as FigureElement;
  return new Map(
    (ways.children as FigureElement[]).map((row) => [String(row.attributes['data-road']), row]),
  );
}
const valueOf = (plate: FrameState, road: string) => {
  const row = rowsOf(plate).get(road)!;
  return textOf(
    (row.children as FigureElement[]).find(({ attributes }) =>
      /^val\b/.test(String(attributes.class)),
    )!,
  );
};

describe('cold', () => {
  const cold = plateOf();

  test('has four empty rows on an axis to 100', () => {
    expect([...rowsOf(cold).keys()]).toEqual([...FOUR]);
    for (const road of FOUR) expect(valueOf(cold, road)).toBe('–');
    expect(html(cold)).not.toMatch(/data-accuracy|class="pt/);
    expect(html(cold)).toContain('>100</text>');
  });

  test('keeps the room of its foot, and says nothing there', () => {
    expect(html(cold)).toMatch(/<div class="below" data-foot-said=""><\/div>$/);
  });
});

test('running: how far a road is stands below its name, off the axis; the others wait', () => {
  const atWork = new Map([['rag', { seed: 1, phase: 'answer', share: 0.25 }]] as const);
  const running = plateOf({ now: columnOf({ prompt: 4 }, { roads: [...FOUR] }, { atWork }) });
  const rows = rowsOf(running);
  const rag = toHtml(rows.get('rag')!);
  expect(rag).toMatch(
    /class="way waits\b.*25% of the way.*class="done\b[^>]*x2="25%".*class="box a\b/,
  );
  expect(rag.slice(rag.indexOf('class="box a'))).not.toMatch(/class="(done|work)\b/);
  expect(valueOf(running, 'rag')).toBe('–');
  expect(toHtml(rows.get('prompt')!)).toContain('x2="10%"');
  expect(valueOf(running, 'prompt')).toBe('10');
});

test('unfinished: the row says so and shows no value; a road that was not selected has a dash', () => {
  const unfinished = [{ road: 'rag', seed: 1 } as const];
  const plate = plateOf({ now: columnOf({ prompt: 3, rag: 39 }, {}, { unfinished }) });
  expect(toHtml(rowsOf(plate).get('rag')!)).toMatch(/^<div[^>]*data-unfinished=/);
  expect(toHtml(rowsOf(plate).get('rag')!)).not.toContain('data-accuracy');
  expect(['rag', 'scratch'].map((road) => valueOf(plate, road))).toEqual(['did not finish', '–']);
  expect(html(plate).match(/data-unfinished/g)).toHaveLength(1);
});

describe('done', () => {
  const done = plateOf({ now: columnOf({ prompt: 3, rag: 39, finetune: 36, scratch: 5 }) });

  test('gives values in whole points, and exact to the row and to who points at them', () => {
    expect(valueOf(done, 'rag')).toBe('98');
    expect(toHtml(rowsOf(done).get('rag')!)).toMatch(/data-accuracy="0.975"[\s\S]*title="97.50%"/);
  });

  test('has a row for every road that the reader ran; a record has four in the lab, all in a lesson', () => {
    const more = columnOf({ rag: 39, words: 14, base: 0 });
    expect([...rowsOf(plateOf({ now: more })).keys()]).toEqual([...FOUR, 'base', 'words']);
    const record = { ...more, from: 'recorded' } as const;
    expect([...rowsOf(plateOf({ now: record })).keys()]).toEqual([...FOUR]);
    const lesson = { ...record, state: { ...more.state, folded: true } };
    expect([...rowsOf(plateOf({ now: lesson })).keys()]).toEqual([...FOUR, 'base', 'words']);
  });

  test('sets the run before on the same questions beside it: open mark, and both values', () => {
    const { state } = columnOf({ rag: 39 });
    const again = columnOf({ rag: 14 }, { search: 'bm25' }, { before: state });
    expect(valueOf(plateOf({ now: again }), 'rag')).toBe('98 → 35');
    expect(html(plateOf({ now: again }))).toContain('pt was');
  });
});

describe('flipped', () => {
  const left = columnOf({ prompt: 3, rag: 40, finetune: 36, scratch: 5 });
  const now = columnOf({ prompt: 3, rag: 0, finetune: 39, scratch: 1 }, { task: 'behaviour' });
  const flipped = plateOf({ left, now }, 'en', 'behaviour');

  test('has two columns with their tasks at the head, and values from left to right', () => {
    expect(html(flipped)).toMatch(/data-two[^>]*>.*New facts<\/b>.*New behaviour<\/b>/);
    expect(valueOf(flipped, 'rag')).toBe('100 → 0');
    const row = (road: string) => toHtml(rowsOf(flipped).get(road)!);
    expect(row('rag')).toContain('class="hl">0<');
    expect(row('prompt')).not.toContain('hl');
    expect(row('rag')).toContain('data-accuracy="0"');
  });

  test('before its run the right column is empty, and the row says nothing of the task before', () => {
    const empty = plateOf({ left }, 'en', 'behaviour');
    expect(valueOf(empty, 'rag')).toBe('100 → …');
    expect(html(empty)).not.toContain('data-accuracy');
  });

  test('names seeds where the columns have others', () => {
    const three = columnOf({ rag: 40 }, { seeds: 3 }, { from: 'recorded' });
    expect(html(plateOf({ left: three, now }, 'en', 'behaviour'))).toMatch(/seeds 1 to 3.*seed 1/);
    expect(html(flipped)).not.toContain('seed 1<');
  });

  test('says where a task lacks a road', () => {
    const routing = columnOf({ finetune: 40 }, { task: 'routing' });
    const plate = plateOf({ left, now: routing }, 'en', 'routing');
    expect(valueOf(plate, 'rag')).toBe('no such road');
  });
});

test.each(LOCALE_CODES)('stands in %s without an empty slot', (locale) => {
  const t = fourRoadsStrings[locale];
  const now = columnOf({ prompt: 3, rag: 40, replay: 2 }, {}, { locale, t });
  const left = columnOf({ prompt: 3 }, { task: 'drift' }, { locale, t });
  const drawn = html(plateOf({ now, left }, locale));
  expect(drawn).not.toMatch(/\{\w+\}|undefined|NaN/);
});
