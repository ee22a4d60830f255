import { expect, test } from 'vitest';
import { against, asked, signsIn, type Asked } from '~/demos/parts/pictures/asked';
import { toHtml, type FigureElement } from '~/lib/figure';

const rows = [{ label: 'a', signs: 'rwf' }, { signs: 'rw' }];
const all: Asked = {
  title: 'All 5',
  hint: '',
  rows,
  at: 2,
  question: { text: 'Why?' },
  names: { r: 'right', w: 'wrong', f: 'form', u: 'newly right', d: 'newly wrong' },
  said: 'Question {n} of {of}, {sign}:',
  previous: 'Previous',
  next: 'Next',
};

test('what got better and what got worse is told against the state before', () => {
  expect(signsIn(against(rows, 'wrrrr'))).toBe('uddrd');
  expect(signsIn(against(rows, ''))).toBe('rwfrw');
});

test('a question that was not asked yet got neither better nor worse', () => {
  expect(signsIn(against([{ signs: '--' }], 'rw'))).toBe('--');
  expect(signsIn(against([{ signs: 'rw' }], '--'))).toBe('rw');
});

test('the marks are one slider that says the open question and its sign', () => {
  const html = toHtml(asked(all) as FigureElement);
  expect(html).toContain('role="slider"');
  expect(html).toContain('aria-valuenow="3"');
  expect(html).toContain('aria-valuetext="Question 3 of 5, form: Why?"');
  expect(html.split('data-one').length - 1).toBe(5);
});
