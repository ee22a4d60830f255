import type { Currency } from '~/lib/cost/level';
import type { Both } from '~/lib/locale';

interface CostViewWords {
  money: Record<Currency, string>;
  /** What stands in the head of a column of amounts. */
  unit: Record<Currency, string>;
  month: string;
  question: string;
  square: string;
  pasted: string;
  found: string;
  /** What the squares of a road show, read aloud. */
  squaresRead: string;
  nothingYet: string;
  tenTitle: string;
  tenRead: string;
  miss: string;
  stored: string;
  hit: string;
  uncached: string;
  cached: string;
  searched: string;
  searchMachine: string;
  prices: string;
  billRead: string;
  bill: Record<'cachedRead' | 'cacheWrite' | 'read' | 'written' | 'all', string>;
  billHeads: readonly [item: string, tokens: string, price: string, sum: string];
  usageOf: string;
}

export const words: Both<CostViewWords> = {
  en: {
    money: { USD: '${n}', CNY: '¥{n}' },
    unit: { USD: '$', CNY: '¥' },
    month: '{money} a month',
    question: '{n} tokens a letter',
    square: '1 square = {n} tokens; outlined: instructions, letter and answer',
    pasted: 'The register, pasted',
    found: '{n} passages, found',
    squaresRead: '{name}: {n} squares of {size} tokens',
    nothingYet: 'nothing found yet',
    tenTitle: 'Ten letters in a row: what each pays for the beginning of its prompt',
    tenRead:
      '{hits} of ten letters find the beginning in the cache; each of the others pays {write}% of its price',
    miss: 'read in full',
    stored: 'and stored',
    hit: 'found in the cache',
    uncached: 'Pasted, no cache',
    cached: 'Pasted, {n}% cached',
    searched: '{n} passages, found',
    searchMachine: 'dashed: {money} for the search server',
    prices: '{read} per million tokens read, {cached} from the cache, {written} written',
    billRead: 'A month at these prices',
    bill: {
      cachedRead: 'read from the cache',
      cacheWrite: 'written to the cache',
      read: 'read, not cached',
      written: 'answers written',
      all: 'the month',
    },
    billHeads: ['a month', 'million tokens', '{unit} a million', '{unit}'],
    usageOf: 'One letter whose beginning was cached, in the form of OpenAI’s Responses API',
  },
  zh: {
    money: { USD: '{n} 美元', CNY: '{n} 元' },
    unit: { USD: '美元', CNY: '元' },
    month: '每月 {money}',
    question: '每封来信 {n} 个词元',
    square: '每个方格代表 {n} 个词元，空心方格是说明、来信和回复',
    pasted: '整本名册贴进提示词',
    found: '检索到的 {n} 个段落',
    squaresRead: '{name}：{n} 个方格，每个代表 {size} 个词元',
    nothingYet: '还没有检索',
    tenTitle: '连续十封来信，每封为提示词的开头付多少钱',
    tenRead: '十封来信中有 {hits} 封命中缓存，其余每封按原价的 {write}% 收费',
    miss: '按原价读取',
    stored: '另付的写入费',
    hit: '命中缓存',
    uncached: '整本粘贴，不用缓存',
    cached: '整本粘贴，命中率 {n}%',
    searched: '检索 {n} 个段落',
    searchMachine: '虚线部分是检索服务器的 {money}',
    prices: '每百万词元输入 {read}，从缓存读取 {cached}，输出 {written}',
    billRead: '按这些价格计算的月账单',
    bill: {
      cachedRead: '从缓存读取',
      cacheWrite: '写入缓存',
      read: '输入，未经缓存',
      written: '输出的回复',
      all: '全月合计',
    },
    billHeads: ['一个月', '百万词元', '单价（{unit}）', '金额（{unit}）'],
    usageOf: '一封命中缓存的来信，格式与 OpenAI Responses API 相同',
  },
};
