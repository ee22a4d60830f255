import { describe, expect, test } from 'vitest';
import { FOUR } from '~/lib/four-roads/names';
import { frameView } from '~/demos/four-roads/view/frame';
import type { FrameState } from '~/demos/four-roads/view/row';
import { toHtml, textOf, type FigureElement } from '~/lib/figure';
import { columnOf, plateOf } from './states';

const html = (plate: FrameState) => frameView(plate).map(toHtml).join('');
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

describe('the empty plate', () => {
  const cold = plateOf();

  test('has four empty rows on an axis to 100', () => {
    expect([...rowsOf(cold).keys()]).toEqual([...FOUR]);
    for (const road of FOUR) expect(valueOf(cold, road)).toBe('–');
    expect(html(cold)).not.toMatch(/data-accuracy|class="pt/);
    expect(html(cold)).toContain('>100</text>');
  });

  test('reserves space for its foot, with no text', () => {
    expect(html(cold)).toMatch(/ data-foot-said=""><\/div>$/);
  });
});

test('the plate of a run shows progress below a road’s name, and the others as waiting', () => {
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

test('an unfinished row says so without a value; an unselected road has a dash', () => {
  const unfinished = [{ road: 'rag', seed: 1 } as const];
  const plate = plateOf({ now: columnOf({ prompt: 3, rag: 39 }, {}, { unfinished }) });
  expect(toHtml(rowsOf(plate).get('rag')!)).toMatch(/^<div[^>]*data-unfinished=/);
  expect(toHtml(rowsOf(plate).get('rag')!)).not.toContain('data-accuracy');
  expect(['rag', 'scratch'].map((road) => valueOf(plate, road))).toEqual(['did not finish', '–']);
  expect(html(plate).match(/data-unfinished/g)).toHaveLength(1);
});

describe('the finished plate', () => {
  const done = plateOf({ now: columnOf({ prompt: 3, rag: 39, finetune: 36, scratch: 5 }) });

  test('rounds values to whole points, with exact ones in the row and on hover', () => {
    expect(valueOf(done, 'rag')).toBe('98');
    expect(toHtml(rowsOf(done).get('rag')!)).toMatch(/data-accuracy="0.975"[\s\S]*title="97.50%"/);
  });

  test('has a row for every road that ran, while a record has four in the lab and all in a lesson', () => {
    const more = columnOf({ rag: 39, words: 14, base: 0 });
    expect([...rowsOf(plateOf({ now: more })).keys()]).toEqual([...FOUR, 'base', 'words']);
    const record = { state: { ...more.state, live: false } };
    expect([...rowsOf(plateOf({ now: record })).keys()]).toEqual([...FOUR]);
    const lesson = { state: { ...record.state, folded: true } };
    expect([...rowsOf(plateOf({ now: lesson })).keys()]).toEqual([...FOUR, 'base', 'words']);
  });

  test('shows the previous run on the same questions beside it, with an open mark and both values', () => {
    const { state } = columnOf({ rag: 39 });
    const again = columnOf({ rag: 14 }, { search: 'bm25' }, { before: state });
    expect(valueOf(plateOf({ now: again }), 'rag')).toBe('98 → 35');
    expect(html(plateOf({ now: again }))).toContain('pt was');
  });
});

describe('the plate of two tasks', () => {
  const left = columnOf({ prompt: 3, rag: 40, finetune: 36, scratch: 5 });
  const now = columnOf({ prompt: 3, rag: 0, finetune: 39, scratch: 1 }, { task: 'behaviour' });
  const flipped = plateOf({ left, now }, 'en', 'behaviour');

  test('has two columns with their tasks at the top, and values from left to right', () => {
    expect(html(flipped)).toMatch(/data-two[^>]*>.*New facts<\/b>.*New behaviour<\/b>/);
    expect(valueOf(flipped, 'rag')).toBe('100 → 0');
    const row = (road: string) => toHtml(rowsOf(flipped).get(road)!);
    expect(row('rag')).toContain('class="hl">0<');
    expect(row('prompt')).not.toContain('hl');
    expect(row('rag')).toContain('data-accuracy="0"');
  });

  test('has an empty right column before its run, and no sentence about the left task', () => {
    const empty = plateOf({ left }, 'en', 'behaviour');
    expect(valueOf(empty, 'rag')).toBe('100 → …');
    expect(html(empty)).not.toContain('data-accuracy');
  });

  test('names seeds if the columns differ', () => {
    const three = columnOf({ rag: 40 }, { seeds: 3 }, { live: false });
    expect(html(plateOf({ left: three, now }, 'en', 'behaviour'))).toMatch(/seeds 1 to 3.*seed 1/);
    expect(html(flipped)).not.toContain('seed 1<');
  });

  test('says if a task lacks a road', () => {
    const routing = columnOf({ finetune: 40 }, { task: 'routing' });
    const plate = plateOf({ left, now: routing }, 'en', 'routing');
    expect(valueOf(plate, 'rag')).toBe('no such road');
  });
});
