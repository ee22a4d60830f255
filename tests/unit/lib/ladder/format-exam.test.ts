import { expect, test } from 'vitest';
import { formatQuestions, type FormatExam } from '~/lib/ladder/format-exam';
import { turnOf } from '~/lib/ladder/prompts';

const exam: FormatExam = {
  labels: ['lost', 'booking'],
  examples: [{ text: 'My hat stayed at Tern Quay.', line: 'LOST | Tern Quay | -' }],
  messages: [{ text: 'Two seats from Brindle on Friday.', line: 'BOOKING | Brindle | Friday' }],
};

test('formatQuestions asks messages with the instruction alone and with examples as chat turns', () => {
  const [closed, shown, ...others] = formatQuestions(exam);
  expect(others).toEqual([]);
  expect(closed).toMatchObject({ task: 'format', road: 'closed', answers: ['BOOKING | Brindle | Friday'] }); // prettier-ignore
  expect(turnOf(closed!.prompt)).toMatch(/^Write one line for the file.*LOST, BOOKING/);
  expect(turnOf(closed!.prompt)).not.toContain('Tern Quay');
  expect(shown!.road).toBe('few-shot');
  expect(turnOf(shown!.prompt)).toContain('Line: LOST | Tern Quay | -');
  expect(turnOf(shown!.prompt)).toMatch(/Message: Two seats from Brindle on Friday\.\nLine:$/);
});
