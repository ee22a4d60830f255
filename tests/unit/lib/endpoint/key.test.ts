import { fc, forAll } from '../../../property';
import { expect, test } from 'vitest';
import { checkedKey, keyKeeper, problemWithout, withoutKey } from '~/lib/endpoint/key';
import { EndpointProblem } from '~/lib/endpoint/problems';

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

test('a key is left out however a text is cut into pieces, and nothing else is changed', () => {
  const text = fc
    .array(fc.constantFrom('sk-1234567', 'sk-', '12', '34567', 'a', ' '))
    .map((all) => all.join(''));
  forAll(text, fc.array(fc.nat(40)), (whole, at) => {
    const cuts = [0, ...at.filter((one) => one < whole.length), whole.length].sort((a, b) => a - b);
    const keeper = keyKeeper('sk-1234567');
    const told =
      cuts
        .slice(1)
        .map((to, nth) => keeper.next(whole.slice(cuts[nth], to)))
        .join('') + keeper.rest();
    expect(told).not.toContain('sk-1234567');
    expect(told.replace(/…$/, '')).toBe(
      withoutKey(whole, 'sk-1234567').slice(0, told.replace(/…$/, '').length),
    );
  });
});

test('without a key every piece is told at once', () => {
  const keeper = keyKeeper('');
  expect([keeper.next('a'), keeper.next(''), keeper.rest()]).toEqual(['a', '', '']);
});

test('a problem is told without the key that a server spells in its words', () => {
  const told = problemWithout(
    new EndpointProblem('server-failed', { words: 'no sk-1', status: 5 }),
    'sk-1',
  );
  expect(told).toMatchObject({ code: 'server-failed', values: { words: 'no …', status: 5 } });
  expect(problemWithout('x', 'x')).toBe('x');
});
