import { describe, expect, test } from 'vitest';
import { durationText, spanText } from '~/demos/kit/duration';

const t = { seconds: '{n} s', minutes: '{n} min', span: '{from}–{to}' };

describe('the text of a duration', () => {
  test('is in seconds up to 89 seconds', () => {
    expect(durationText(1.4, t)).toBe('1 s');
    expect(durationText(89, t)).toBe('89 s');
    expect(durationText(90, t)).toBe('2 min');
  });

  test('is in tenths below one second, and never rounds up to more', () => {
    expect(durationText(0.24, t)).toBe('0.2 s');
    expect(durationText(0.96, t)).toBe('1 s');
    expect(durationText(0.1, t)).toBe('0.1 s');
    expect(durationText(0.03, t)).toBe('< 0.1 s');
    expect(spanText({ from: 0.03, to: 0.3 }, t)).toBe('0.1–0.3 s');
    expect(spanText({ from: 0.01, to: 0.03 }, t)).toBe('< 0.1 s');
    expect(spanText({ from: 0.3, to: 2.6 }, t)).toBe('0.3–3 s');
  });

  test('uses one unit, also for a range', () => {
    expect(spanText({ from: 8, to: 16 }, t)).toBe('8–16 s');
    expect(spanText({ from: 40, to: 100 }, t)).toBe('1–2 min');
    expect(spanText({ from: 10, to: 100 }, t)).toBe('1–2 min');
  });

  test('is one number where both ends read alike', () => {
    expect(spanText({ from: 1.2, to: 1.4 }, t)).toBe('1 s');
    expect(spanText({ from: 115, to: 130 }, t)).toBe('2 min');
  });
});
