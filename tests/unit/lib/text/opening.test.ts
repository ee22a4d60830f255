import { expect, test } from 'vitest';
import { firstSentence, opening } from '~/lib/text/opening';

test.each([
  ['I can help. I am a local', 'I can help. …'],
  ['It is 23:45.', 'It is 23:45.'],
  ['Lamb noodles', 'Lamb noodles'],
  ['At 2.5 points it rose. Then it fell.', 'At 2.5 points it rose. …'],
])('a reply is shown up to its first full stop: %s', (reply, shown) => {
  expect(opening(reply)).toBe(shown);
});

test('a translated reply ends at its first Chinese full stop', () => {
  expect(firstSentence('我很乐意帮忙。我是本地人。')).toBe('我很乐意帮忙。');
});
