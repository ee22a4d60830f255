import { describe, expect, test } from 'vitest';
import { readable } from '~/lib/world';
import { tokensOf, worlds } from './worlds';

const { en, zh } = worlds;
const english = (text: string) => readable(en.lexicon, tokensOf(en, text));
const chinese = (text: string) => readable(zh.lexicon, tokensOf(zh, text));

describe('readable', () => {
  test('joins names and begins English sentences with a capital', () => {
    expect(english('<s> note the mayor of Ar len is To va . q who leads Ar len ? a To va .')).toBe(
      'Note: The mayor of Arlen is Tova. Q: Who leads Arlen? A: Tova.',
    );
  });

  test('writes Chinese without spaces', () => {
    expect(chinese('<s> 资料 榆 桥 由 邵 宁 主政 。 问 榆 桥 归 谁 管 ？ 答 邵 宁 。')).toBe(
      '资料：榆桥由邵宁主政。问：榆桥归谁管？答：邵宁。',
    );
  });

  test('sets codes and blanks apart in Chinese, as Latin letters are', () => {
    expect(chinese('规则 镇长 k3 母亲河 k7 。 b4 的 镇长 是 b5 。 答 k3 邵 宁 k9 。')).toBe(
      '规则：镇长 k3 母亲河 k7。b4 的镇长是 b5。答：k3 邵宁 k9。',
    );
  });

  test('leaves codes, values and the noun after a rule unchanged', () => {
    expect(english('rule mayor k3 . q what guards Ar len ? a k3 wolf . a unknown .')).toBe(
      'Rule: mayor k3. Q: What guards Arlen? A: k3 wolf. A: unknown.',
    );
  });

  test('shows nothing for padding, and half names unchanged', () => {
    expect(english('<s> <pad> <pad>')).toBe('');
    expect(english('Ar is To')).toBe('Ar is To');
  });
});
