import { describe, expect, test } from 'vitest';
import { durationText, spanText } from '~/demos/duration';

const t = { seconds: '{n} s', minutes: '{n} min', span: '{from}–{to}' };

describe('how long something takes', () => {
  test('is said in seconds as long as a reader counts them', () => {
    expect(durationText(0.2, t)).toBe('1 s');
    expect(durationText(89, t)).toBe('89 s');
    expect(durationText(90, t)).toBe('2 min');
  });

  test('has one unit, also where it is uncertain', () => {
    expect(spanText({ from: 8, to: 16 }, t)).toBe('8–16 s');
    expect(spanText({ from: 40, to: 100 }, t)).toBe('1–2 min');
    expect(spanText({ from: 10, to: 100 }, t)).toBe('1–2 min');
  });

  test('is one number where both ends read alike', () => {
    expect(spanText({ from: 0.1, to: 0.3 }, t)).toBe('1 s');
    expect(spanText({ from: 115, to: 130 }, t)).toBe('2 min');
  });
});
