import { expect, test } from 'vitest';
import { against, asked, signsAs, signsIn, type Asked } from '~/demos/parts/pictures/asked';
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
  against: 'against “{before}”',
  previous: 'Previous',
  next: 'Next',
};

test('what got better and what got worse is told against the state before', () => {
  expect(signsIn(against({ rows }, 'wrrrr'))).toBe('uddrd');
  expect(signsIn(against({ rows }, ''))).toBe('rwfrw');
});

test('a decline is told apart, and counts as lost where the reply was right before', () => {
  expect(signsIn(against({ rows, isApart: true }, 'wrrrr'))).toBe('udnrd');
  expect(signsIn(against({ rows, isApart: true }, 'wrwrr'))).toBe('udfrd');
});

test('a question that was not asked yet got neither better nor worse', () => {
  expect(signsIn(against({ rows: [{ signs: '--' }] }, 'rw'))).toBe('--');
  expect(signsIn(against({ rows: [{ signs: 'rw' }] }, '--'))).toBe('rw');
});

test('the marks are one slider that says the open question and its sign', () => {
  const html = toHtml(asked(all) as FigureElement);
  expect(html).toContain('role="slider"');
  expect(html).toContain('aria-valuenow="3"');
  expect(html).toContain('aria-valuetext="Question 3 of 5, form: Why?"');
  expect(html.split('data-one').length - 1).toBe(5);
});

test('marks are new against a state that is named, and only then', () => {
  const rest = toHtml(asked(all) as FigureElement);
  expect(rest).toMatch(/class="unseen"[^>]*><i[^>]*><\/i>newly right/);
  const html = toHtml(asked({ ...all, before: 'By keyword' }) as FigureElement);
  expect(html).not.toContain('unseen');
  expect(html).toContain('against “By keyword”');
});

test('a question keeps its number where a state groups the marks anew', () => {
  const one = { ...all, rows: [{ signs: 'rwf' }], order: [7, 3, 5], at: 3 };
  const other = { ...all, rows: [{ signs: '---' }], order: [3, 5, 7] };
  expect(signsAs(one, other)).toBe('wfr');
  const html = toHtml(asked(one) as FigureElement);
  expect(html).toContain('aria-valuenow="2"');
  expect(html).toMatch(/data-one="3"[^>]*class="on"/);
});
