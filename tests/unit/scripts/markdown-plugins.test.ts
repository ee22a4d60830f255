import { describe, expect, test } from 'vitest';
import { chineseLines } from '../../../scripts/build/markdown-plugins.mjs';

function joined(value: string): string {
  const node = { value };
  chineseLines.text(node, {
    setProperty: (of: typeof node, key: 'value', to: string) => {
      of[key] = to;
    },
  });
  return node.value;
}

describe('a line break inside Chinese source text', () => {
  test.each([
    ['\n  。现在', '。现在'],
    ['答对了\n  一半', '答对了一半'],
    ['用 RAG\n，再试', '用 RAG，再试'],
  ])('is joined without a space in %j', (value, expected) => {
    expect(joined(value)).toBe(expected);
  });

  test.each(['answers\nthat follow', '用 RAG\n  答', '答对了。 现在'])(
    'is not mistaken in %j',
    (value) => {
      expect(joined(value)).toBe(value);
    },
  );
});
