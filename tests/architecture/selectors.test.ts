import { expect, test } from 'vitest';
import { TESTS, textOf } from './tree';

/** Selectors by class, which restyling breaks; the number may only sink. */
const MOST_BY_CLASS = 40;
const TAG = `(?:a|b|i|p|s|g|[dou]l|d[dt]|li|t[dhr]|t?head(?:er)?|tbody|table|div|span|small|section|figure|details|summary|form|button|label|svg|line|text|path|use|main|nav|article|h[1-6])`;
const KINDS = {
  class: new RegExp(
    String.raw`(?:^|[\s>+~,(\]])${TAG}?\.(?!(?:csv|jsonl?|onnx|txt|wasm)\b)[a-z][\w-]*(?=$|[\s>+~,:.[)])`,
  ),
  position: /:nth-|:(?:first|last)-(?:child|of)|>> nth=/,
  'tag path': new RegExp(String.raw`(?:^|[\s>,(])${TAG}(?:\s*[>\s]\s*${TAG}){2}(?![\w-])`),
};
const LITERAL = /(['"`])((?:\\.|(?!\1)[^\\\n])*)\1/g;

const FILES = TESTS.filter((file) => /(^|\/)(browser|engines)\//.test(file));
const selectedBy = (kind: keyof typeof KINDS) =>
  FILES.flatMap((file) =>
    [...textOf(file).matchAll(LITERAL)]
      .filter(([, , text]) => KINDS[kind].test(text!))
      .map(
        ([found]) => `${file}: ${found} selects by ${kind}; take a role, a name or a data- mark`,
      ),
  );

test('browser tests select by role, name or data- mark, rarely by class, never by position or tag', () => {
  const byClass = selectedBy('class');
  expect(byClass.length, byClass.join('\n')).toBeLessThanOrEqual(MOST_BY_CLASS);
  expect([...selectedBy('position'), ...selectedBy('tag path')]).toEqual([]);
  expect(FILES.filter((file) => textOf(file).includes('.nth('))).toEqual([]);
});
