import { expect, test } from 'vitest';
import { lessonFile, lessonPath } from '~/lib/lesson/address';

test('lessonPath puts a lesson below its language and part, and its file beside its page', () => {
  const lesson = { part: { slug: 'start' }, slug: 'four-levers' };
  expect(lessonPath('en', lesson)).toBe('en/learn/start/four-levers/');
  expect(lessonFile('zh', lesson)).toBe('zh/learn/start/four-levers.md');
});
