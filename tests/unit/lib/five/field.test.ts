import { expect, test } from 'vitest';
import { fieldOf, windowOf } from '~/lib/five/field';
import { toHtml } from '~/lib/figure';

const look = { road: 'rag', columns: 4, text: '3 of 12 right', told: 0 } as const;
const field = toHtml(fieldOf({ worlds: [3, 0], each: 6 }, look));
const pathOf = (html: string, name: string) =>
  new RegExp(`<path class="${name}\\b[^"]*" d="([^"]*)"`).exec(html)?.[1] ?? '';

test('fieldOf draws a mark for every question: outlines, then right and wrong ones', () => {
  expect(pathOf(field, 'pen-line').match(/h6v6h-6z/g)).toHaveLength(12);
  expect(pathOf(field, 'right').match(/h6v6h-6z/g)).toHaveLength(3);
  expect(pathOf(field, 'wrong').match(/l5.6 5.6/g)).toHaveLength(9);
  expect(field).toContain('aria-label="3 of 12 right"');
});

test('fieldOf stacks worlds, with four marks a row', () => {
  expect(field).toContain('viewBox="0 0 40 47"');
  expect(pathOf(field, 'right')).toMatch(/^M2 2h/);
  expect(pathOf(field, 'wrong').match(/M[\d.]+ [\d.]+/g)).toEqual([
    'M32.2 2.2',
    'M2.2 12.2',
    'M2.2 29.2',
    'M2.2 39.2',
  ]);
});

test('fieldOf leaves out counts of zero, and the outlines of what was answered before', () => {
  const known = { ...look, told: undefined };
  const html = toHtml(fieldOf({ worlds: [0], each: 2 }, known));
  expect(html).not.toMatch(/class="right\b|class="asked"|data-told/);
});

test('windowOf draws lines for the whole window, the pasted facts and the answering one', () => {
  const html = toHtml(windowOf({ tokens: 100, window: 400, facts: 10, at: 7 }, 'a quarter'));
  const lines = (name: string) => pathOf(html, name).match(/h6/g);
  expect(lines('room')).toHaveLength(40);
  expect(lines('filled')).toHaveLength(10);
  expect(lines('answers')).toHaveLength(1);
});
