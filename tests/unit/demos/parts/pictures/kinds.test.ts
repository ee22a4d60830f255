import { describe, expect, test } from 'vitest';
import { drawn, type Picture } from '~/demos/parts/pictures';
import { textOf, toHtml } from '~/lib/figure';

const htmlOf = (picture: Picture) => drawn(picture).map(toHtml).join('');
const saidBy = (picture: Picture) => drawn(picture).map(textOf).join('');

describe('amounts', () => {
  const rows = [
    { name: 'pasted', values: [6, 2], shown: '$8' },
    { name: 'found', shown: '?' },
  ] as const;

  test('are bars on one scale, dashed where something is added, and empty where they are asked for', () => {
    const html = htmlOf({ kind: 'amounts', rows });
    const bars = [...html.matchAll(/class="stretch([^"]*)" x="(\d+)%" y="0" width="(\d+)%"/g)];
    expect(bars.map(([, ...bar]) => bar.join(' '))).toEqual([
      ' 0 75',
      ' added 75 25',
      ' empty 0 100',
    ]);
    expect(saidBy({ kind: 'amounts', rows })).toBe('pasted$8found?');
  });

  test('of later days are hidden until their day', () => {
    const html = htmlOf({ kind: 'amounts', rows, later: [{ from: '2026-12-01', rows }] });
    expect(html.match(/data-[a-z]+-day="2026-12-01"[^>]*/g)).toEqual([
      'data-before-day="2026-12-01"',
      expect.stringMatching(/^data-from-day.* hidden/),
    ]);
  });

  test('may be fields of squares, each with its sum in a sentence', () => {
    const sum = { text: '{money} a month', money: '$5', more: ['a remark'] };
    const field = { title: 'Pasted', squares: [['full', 203]], said: 'squares', sum } as const;
    const picture = { kind: 'amounts', fields: [field] } as const;
    expect(htmlOf(picture)).toContain('aria-label="squares" viewBox="0 0 360 198"');
    expect(saidBy(picture)).toBe('Pasted$5 a montha remark');
  });
});

test('tokens are boxes of a line, with a stroke for each that shares a character, and counted on one scale', () => {
  const line = {
    name: 'Chinese',
    pieces: [
      { text: '白', tokens: 1 },
      { text: '鹭', tokens: 3 },
    ],
    tokens: 4,
    shown: 'tokens',
    price: '$8',
  };
  const whole = { name: 'English', text: 'Heron', shown: 'tokens' };
  const picture = {
    kind: 'tokens',
    title: 'The same line',
    lines: [line, whole],
    most: 8,
    input: 2,
    foot: 'at $2',
  } as const;
  expect(saidBy(picture)).toBe('The same lineChinese白鹭▬▬▬4 tokens$8EnglishHeron? tokensat $2');
  const bars = [...htmlOf(picture).matchAll(/class="stretch[^"]*" [^>]*width="(\d+)%"/g)];
  expect(bars.map(([, width]) => width)).toEqual(['50', '100']);
});

test('draws show shares with a range, and what an open and a full mark stand for', () => {
  const picture = {
    kind: 'draws',
    shares: [{ name: 'long', points: [{ kind: 'open', at: 75, text: '75%' }], reach: [47, 78] }],
    ticks: [[100, '80%']],
    legend: { open: 'said', full: 'corrected' },
  } as const;
  expect(htmlOf(picture)).toContain('x1="47%" y1="30" x2="78%"');
  expect(saidBy(picture)).toBe('long75%80%saidcorrected');
});

test('a transcript says who wrote each line, and keeps places for those to come', () => {
  const writers = { system: 'system', user: 'user', model: 'model', tool: 'tool' };
  const lines = [
    { by: 'user', text: 'Book it.' },
    { by: 'model', text: 'calendar {}', aside: '700' },
  ] as const;
  expect(saidBy({ kind: 'transcript', writers, lines })).toBe('userBook it.modelcalendar {}700');
  expect(saidBy({ kind: 'transcript', writers, lines, shown: 1 })).toBe('userBook it.?');
});
