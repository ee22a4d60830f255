import { describe, expect, test } from 'vitest';
import { overlapFinder } from '~/lib/site-search/overlap';

const text = (page: string, text: string, factor = 1) => ({ page, text, factor });
const find = overlapFinder([
  text('幻觉', '模型编造的回答'),
  text('幻觉', '编出不存在的论文', 0.95),
  text('微调', '模型的训练'),
  text('检索', '模型查找资料'),
]);
const pages = (question: string, most = 5) => find(question, most).map(({ page }) => page);

describe('the pages that share words with a question', () => {
  test('are found by any pair of characters, each by the best of its texts', () => {
    expect(find('论文是编出的吗', 5)).toHaveLength(1);
    expect(pages('论文是编出的吗')).toEqual(['幻觉']);
  });

  test('are sorted by rare words more than by common ones', () => {
    expect(pages('模型和资料')[0]).toBe('检索');
    expect(pages('模型', 2)).toHaveLength(2);
  });

  test('have the cosine of both texts’ words, weighted by rarity, times the factor', () => {
    const [found] = find('编出不存在的论文', 1);
    expect(found!.cosine).toBeCloseTo(0.95);
    // 模型 is in three of four texts, 的训 and so on in one.
    const common = Math.log(1 + 4 / 3);
    const rare = Math.log(1 + 4);
    const [tuned] = find('模型', 5).filter(({ page }) => page === '微调');
    expect(tuned!.cosine).toBeCloseTo(common / Math.hypot(common, rare, rare, rare));
  });

  test('are none for words that occur in no text', () => {
    expect(pages('香蕉')).toEqual([]);
    expect(pages('')).toEqual([]);
  });
});
