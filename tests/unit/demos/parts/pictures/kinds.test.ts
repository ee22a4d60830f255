import { describe, expect, test } from 'vitest';
import { drawn, type Picture } from '~/demos/parts/pictures';
import { textOf, toHtml } from '~/lib/figure';

const htmlOf = (picture: Picture) => drawn(picture, 'en').map(toHtml).join('');
const saidBy = (picture: Picture) => drawn(picture, 'en').map(textOf).join('');

describe('amounts', () => {
  const rows = [
    { name: 'pasted', values: [6, 2], shown: '$8', strong: true },
    { name: 'found', shown: '?' },
  ] as const;

  test('are bars on one scale, dashed where something is added, and empty where they are asked for', () => {
    const html = htmlOf({ kind: 'amounts', rows });
    expect(html).toContain('class="stretch" x="0%" y="0" width="75%"');
    expect(html).toContain('class="stretch added" x="75%" y="0" width="25%"');
    expect(html).toContain('class="stretch empty" x="0%" y="0" width="100%"');
    expect(saidBy({ kind: 'amounts', rows })).toBe('pasted$8found?');
  });

  test('of later days are hidden until their day', () => {
    const html = htmlOf({ kind: 'amounts', rows, later: [{ from: '2026-12-01', rows }] });
    expect(html).toContain('<div data-before-day="2026-12-01"><ul');
    expect(html).toContain('<div data-from-day="2026-12-01" hidden');
  });

  test('may be fields of squares, each with its sum in a sentence', () => {
    const field = {
      title: 'Pasted',
      squares: [['full', 203]],
      said: '203 squares',
      sum: { text: '{money} a month', money: '$5', more: ['a remark'] },
    } as const;
    const picture = { kind: 'amounts', fields: [field, field] } as const;
    expect(htmlOf(picture)).toContain('aria-label="203 squares" viewBox="0 0 360 198"');
    expect(saidBy(picture)).toBe('Pasted$5 a montha remark'.repeat(2));
  });
});

test('draws show shares with a range, and what an open and a full mark stand for', () => {
  const picture = {
    kind: 'draws',
    shares: [
      {
        name: 'long',
        said: 'from 47% to 78%',
        points: [
          { kind: 'open', at: 75, text: '75%' },
          { kind: 'full', at: 63, text: '' },
        ],
        reach: [47, 78],
      },
    ],
    ticks: [[100, '80%']],
    legend: { open: 'said', full: 'corrected' },
  } as const;
  expect(htmlOf(picture)).toContain('x1="47%" y1="30" x2="78%"');
  expect(htmlOf(picture)).toContain('aria-label="from 47% to 78%"');
  expect(saidBy(picture)).toBe('long75%80%saidcorrected');
});

test('a transcript says who wrote each line, and keeps places for those to come', () => {
  const writers = { system: 'system', user: 'user', model: 'model', tool: 'tool' };
  const lines = [
    { by: 'user', text: 'Book it.' },
    { by: 'model', text: 'calendar {}', aside: '700' },
  ] as const;
  const html = htmlOf({ kind: 'transcript', writers, lines, shown: 1 });
  expect(html).toContain('<li data-by="user"><b>user</b><span>Book it.</span><small></small></li>');
  expect(html).toContain('<li class="hole">?</li>');
  expect(saidBy({ kind: 'transcript', writers, lines })).toContain('modelcalendar {}700');
});
