import { expect, test } from 'vitest';
import { fieldOf } from '~/lib/five/field';
import { toHtml, type FigureElement } from '~/lib/figure';

const field = fieldOf(
  { worlds: [3, 0], each: 6 },
  { road: 'rag', columns: 4, text: '3 of 12 right' },
);
const [asked, told] = field.children as FigureElement[];
const pathOf = (name: string) =>
  String(
    (told!.children as FigureElement[]).find(({ attributes }) =>
      String(attributes.class).startsWith(name),
    )?.attributes.d ?? '',
  );

test('fieldOf draws a mark for every question: outlines, then right and wrong ones', () => {
  const outlines = String((asked!.children[0] as FigureElement).attributes.d);
  expect(outlines.match(/h6v6h-6z/g)).toHaveLength(12);
  expect(pathOf('right').match(/h6v6h-6z/g)).toHaveLength(3);
  expect(pathOf('wrong').match(/l5.6 5.6/g)).toHaveLength(9);
});

test('fieldOf stacks worlds, with four marks a row', () => {
  expect(asked!.attributes.viewBox).toBe('0 0 40 47');
  expect(pathOf('right')).toMatch(/^M2 2h/);
  expect(pathOf('wrong').match(/M[\d.]+ [\d.]+/g)).toEqual([
    'M32.2 2.2',
    'M2.2 12.2',
    'M2.2 29.2',
    'M2.2 39.2',
  ]);
});

test('the label of fieldOf leaves out counts of zero', () => {
  expect(told!.attributes['aria-label']).toBe('3 of 12 right');
  const none = toHtml(fieldOf({ worlds: [0], each: 2 }, { road: 'base', columns: 2, text: '' }));
  expect(none).not.toMatch(/class="right\b/);
});
