import { describe, expect, test } from 'vitest';
import { find, messagesFor } from '~/demos/code-clinic/core/answer';

const PASSAGES = ['The mill closed in 1931.', 'The ferry runs daily.', 'The mill burned down.'];

describe('find', () => {
  test('gives the places of the nearest passages, best first', () => {
    expect(find('When did the mill close, and when was it closed?', PASSAGES, 1)).toEqual([0]);
  });

  test('gives nothing where no word is shared', () => {
    expect(find('Quo vadis?', PASSAGES, 3)).toEqual([]);
  });
});

describe('messagesFor', () => {
  test('numbers passages from 1 in the order in which they were found', () => {
    const [rule, message] = messagesFor('Why?', PASSAGES, [2, 0]);
    expect(rule).toMatchObject({ role: 'system' });
    expect(message!.content).toBe(
      'Passages:\n[3] The mill burned down.\n\n[1] The mill closed in 1931.\n\nQuestion: Why?',
    );
  });
});
