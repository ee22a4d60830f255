import { describe, expect, test } from 'vitest';
import { FOUR, type Four, type TaskName } from '~/demos/four-roads/core/names';
import { fourRoadsStrings } from '~/demos/four-roads/about';
import { sizesView } from '~/demos/four-roads/view/sizes';
import { type FigureElement, textOf, toHtml } from '~/lib/figure';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { FACTS, ladderOf, row } from '../ladder/rows';
import { columnOf, plateOf } from './states';

/** Of 40 questions, in this tab. */
const now = columnOf({ prompt: 3, rag: 39, finetune: 36, scratch: 5 });
const plate = plateOf({ now, ladder: ladderOf(FACTS) });
const shown = (road: Four, of = plate) => sizesView(road, of);
const holds = (road: Four, of = plate) => shown(road, of).attributes['data-holds'];

/** Where the marks of a row stand on the axis, by size. */
function marksOf(row: FigureElement): Record<string, string> {
  const found = [
    ...toHtml(row).matchAll(/<svg x="([\d.]+%)"[^>]*><svg class="rung" data-size="(\w+)"/g),
  ];
  return Object.fromEntries(found.map(([, x, size]) => [size, x]));
}
const docked = (row: FigureElement) =>
  [...toHtml(row).matchAll(/class="rung waits"[^>]*data-size="(\w+)"/g)].map(([, size]) => size);
const part = (row: FigureElement, name: string) =>
  textOf(
    (row.children as FigureElement[]).find(({ attributes }) => attributes.class === name) ?? '',
  );

describe('a task that was run at a second size', () => {
  test('has its three marks at their shares, the tiny one from the run in this tab', () => {
    expect(marksOf(shown('rag'))).toEqual({ literature: '83.33%', '135m': '45%', tiny: '97.5%' });
    const again = plateOf({ ...plate, now: columnOf({ rag: 20, finetune: 10 }) });
    expect(marksOf(shown('rag', again)).tiny).toBe('50%');
  });

  test('says what becomes of each place, with the rival and both leads, and leads to the ladder', () => {
    expect(FOUR.map((road) => holds(road))).toEqual(['weaker', 'reversed', 'reversed', 'not-run']);
    expect(FOUR.map((road) => part(shown(road), 'word'))).toEqual([
      'weaker',
      'reversed',
      'reversed',
      'not run',
    ]);
    expect(toHtml(shown('rag'))).toContain(
      '<a href="ladder/#facts-minilm-4" title="Against Fine-tuning: +7 points with the tiny model, −45 at 135 M weights.',
    );
  });

  test('keeps what was not run in the dock with a dash, never at 0', () => {
    expect(marksOf(shown('scratch'))).toEqual({ tiny: '12.5%' });
    expect(docked(shown('scratch'))).toEqual(['135m', 'literature']);
    expect(part(shown('scratch'), 'dock')).toBe('135 M–papers–');
    expect(part(shown('rag'), 'dock')).toBe('135 M45papers83');
  });

  test('holds where the order and the distance stay', () => {
    const rows = [row('facts', 'minilm-4', '135m', 117), row('facts', 'paste-all', '135m', 9)];
    const same = plateOf({ now, ladder: ladderOf(rows) });
    expect(holds('rag', same)).toBe('holds');
    expect(holds('prompt', same)).toBe('holds');
    expect(holds('finetune', same)).toBe('not-run');
  });

  test('names the sizes on the first row, and for screen readers on the others', () => {
    expect(FOUR.map((road) => toHtml(shown(road)).includes('class="name sr"'))).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});

describe('nothing stands there', () => {
  const room = /^<div class="ladder" data-holds="not-run" aria-hidden="true"><\/div>$/;

  test('before a run, and for tasks that nobody ran at a second size', () => {
    const cold = plateOf({ ladder: ladderOf(FACTS) });
    const change = columnOf({ rag: 3, finetune: 4 }, { task: 'change' });
    const other = plateOf({ now: change, ladder: ladderOf(FACTS) }, 'en', 'change');
    for (const of of [cold, other])
      for (const road of FOUR) expect(toHtml(shown(road, of))).toMatch(room);
  });

  test('for a road that waits for its turn in a run; words wait for all', () => {
    const atWork = new Map([['finetune', { seed: 1, phase: 'answer', share: 0.25 }]] as const);
    const running = plateOf({
      now: columnOf({ rag: 39 }, { roads: [...FOUR] }, { atWork }),
      ladder: ladderOf(FACTS),
    });
    expect(toHtml(shown('finetune', running))).toMatch(room);
    expect(Object.keys(marksOf(shown('rag', running)))).toHaveLength(3);
    expect(part(shown('rag', running), 'word')).toBe('');
  });
});

test('format and sorting come from the data alone; a road that a task lacks has no mark', () => {
  const rows = [
    row('format', 'few-shot', '135m', 30),
    row('format', 'lora', '135m', 110),
    row('sorting', 'few-shot', '135m', 70),
    row('sorting', 'lora', '135m', 30),
  ];
  const run = (task: TaskName) =>
    plateOf(
      {
        now: columnOf({ prompt: 7, rag: 0, finetune: 39, scratch: 40 }, { task }),
        ladder: ladderOf(rows),
      },
      'en',
      task,
    );
  const [behaviour, routing] = [run('behaviour'), run('routing')];
  expect(marksOf(shown('finetune', behaviour))['135m']).toBe('91.67%');
  expect(holds('finetune', behaviour)).toBe('holds');
  expect(holds('finetune', routing)).toBe('reversed');
  expect(shown('rag', routing).children).toEqual([]);
});

test('flipped: the task at the left keeps its marks, numbers and word are those of the chosen one', () => {
  const behaviour = columnOf({ rag: 0, finetune: 39 }, { task: 'behaviour' });
  const flipped = plateOf({ ...plate, left: now, now: behaviour }, 'en', 'behaviour');
  const rag = shown('rag', flipped);
  expect(Object.keys(marksOf(rag))).toHaveLength(3);
  expect(rag.attributes['data-holds']).toBe('not-run');
  expect([part(rag, 'dock'), part(rag, 'word')]).toEqual(['', '']);
});

test.each(LOCALE_CODES)('stands in %s without an empty slot', (locale: Locale) => {
  const t = fourRoadsStrings[locale];
  const of = plateOf({ now, t, ladder: ladderOf(FACTS, locale) }, locale);
  for (const road of FOUR) expect(toHtml(shown(road, of))).not.toMatch(/\{\w+\}|undefined|NaN/);
});
