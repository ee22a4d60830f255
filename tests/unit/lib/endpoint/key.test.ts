import { expect, test } from 'vitest';
import { checkedKey, withoutKey } from '~/lib/endpoint/key';

test('a key goes into a header as it was typed, without the blanks around it', () => {
  expect(checkedKey(' sk-4711_a/b= \n')).toBe('sk-4711_a/b=');
  expect(checkedKey('')).toBe('');
});

test.each(['schlüssel', 'two words', 'line\nbreak', '密钥'])(
  'what no header may carry is refused without being repeated: %s',
  (typed) => {
    expect(() => checkedKey(typed)).toThrow(/^server-key-signs$/);
  },
);

test('a server’s words are told without the key that they repeat', () => {
  expect(withoutKey('Incorrect key: sk-1. Use sk-1.', 'sk-1')).toBe('Incorrect key: …. Use ….');
  expect(withoutKey('No key.', '')).toBe('No key.');
});
