import { expect, test } from 'vitest';
import { glosser } from '~/lib/ladder/glossed';

const meaning = glosser({
  Hare: '金兔',
  "I don't know.": '我不知道。',
  'The boat from {place} is called the {value}.': '{place} 的船叫“*{value}*”。',
});

test('a text that is listed means what the list says', () => {
  expect(meaning("I don't know.")).toBe('我不知道。');
});

test('a text that a pattern fits keeps its names, or takes what is listed for them', () => {
  expect(meaning('The boat from Tern Quay is called the Hare.')).toBe('Tern Quay 的船叫“*金兔*”。');
  expect(meaning('The boat from Tern Quay is called the Owl.')).toBe('Tern Quay 的船叫“*Owl*”。');
});

test('no name swallows half a sentence', () => {
  expect(meaning('The boat from Tern Quay is called the only one that is called the Hare.')).toBe(
    undefined,
  );
});

test('several sentences mean what each of them means, and nothing if one of them has no meaning', () => {
  expect(meaning("I don't know. The boat from A is called the Hare.")).toBe(
    '我不知道。A 的船叫“*金兔*”。',
  );
  expect(meaning("I don't know. Nor do you.")).toBeUndefined();
});

test('an address before a colon is a sentence of its own', () => {
  const letter = glosser({ 'Dear Sir:': '先生：', 'The {value} sails.': '{value}开船。' });
  expect(letter('Dear Sir: The Hare sails.')).toBe('先生：Hare开船。');
});

test('a sign of a pattern is no expression', () => {
  expect(glosser({ 'What (if) {place}?': '{place} 呢？' })('What (if) A?')).toBe('A 呢？');
});
