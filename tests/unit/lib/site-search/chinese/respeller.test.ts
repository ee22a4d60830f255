import { describe, expect, test } from 'vitest';
import { respeller } from '~/lib/site-search/chinese/respeller';
import { NO_CHARACTERS } from '~/lib/site-search/chinese/tables';

const SAID = {
  names: ['微调', '检索', '检索增强生成', '底模', '重排', 'KV 缓存'],
  text: '微调 检索增强生成 底模 本地模型 重排 KV 缓存',
  isKnown: (word: string) => word === 'rag',
};
const chinese = respeller(
  {
    sounds:
      'cun存 di底地 huan缓 jian检间 mo模 pai排 chong重 qiang强 sheng生声 cheng成 suo索锁 tiao调条 wei微为 zeng增曾 zhong重'.split(
        ' ',
      ),
    traditional: ['調檢強', '调检强'],
  },
  SAID,
);

describe('a Chinese query', () => {
  test.each([
    ['微調怎么做', '微调怎么做'],
    ['檢索', '检索'],
  ])('in traditional characters: %s becomes %s', (typed, written) => {
    expect(chinese.written(typed)).toBe(written);
  });

  test.each([
    ['微条怎么做', '微调怎么做'],
    ['检索曾强生成', '检索增强生成'],
    ['本地模型', '本地模型'],
    ['微调', '微调'],
  ])('with characters of the same sound: %s becomes %s', (typed, written) => {
    expect(chinese.written(typed)).toBe(written);
  });

  test.each([
    ['weitiao', '微调'],
    ['rag he wei tiao', 'rag he 微调'],
    ["jian'suo zeng qiang sheng cheng", '检索增强生成'],
    ["doesn't matter", "doesn't matter"],
    ['rag', 'rag'],
  ])('in pinyin: %s becomes %s', (typed, written) => {
    expect(chinese.written(typed)).toBe(written);
  });

  test.each([
    ['wt', ['微调']],
    ['jszqsc', ['检索增强生成']],
    ['jiansuoz', ['检索增强生成']],
    ['weitao', ['微调']],
    ['zhongpai', ['重排']],
    ['chongpai', ['重排']],
    ['kvhuancun', ['KV 缓存']],
    ['banana', []],
    ['w', []],
  ])('by initials, prefixes and typos: %s names %j', (typed, names) => {
    expect(chinese.names(typed)).toEqual(names);
  });

  test('stays unchanged without tables', () => {
    const plain = respeller(NO_CHARACTERS, SAID);
    expect(plain.written('微條 weitiao')).toBe('微條 weitiao');
    expect(plain.names('wt')).toEqual([]);
  });
});
