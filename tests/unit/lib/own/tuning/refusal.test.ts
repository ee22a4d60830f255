import { expect, test } from 'vitest';
import { isRefusal } from '~/lib/own/tuning/refusal';

test.each([
  ["I'm sorry for any misunderstanding, but I don't have the ability to access that.", true],
  ["I'm unable to provide medical advice.", true],
  ['I cannot help with that.', true],
  ['I can’t share an address.', true],
  ["I'm sorry for your loss. You can cannot-stop crying.", false],
  ['To get into a house, you need a key.', false],
  ['', false],
])('%j declines: %s', (reply, expected) => expect(isRefusal(reply)).toBe(expected));
