import type { Locale } from '~/lib/locale';

const en = {
  title: 'All models on the board',
  tables: {
    USD: 'Dollars per million tokens',
    CNY: 'Yuan per million tokens, in mainland China',
    none: 'Models without a price of their maker that we could read',
  },
  heads: {
    ...{ model: 'Model', maker: 'Maker', input: 'Input', output: 'Output' },
    ...{ cacheRead: 'Cache read', cacheWrite: 'Cache write', window: 'Window, tokens' },
    ...{ licence: 'Licence', open: 'Open weights', tune: 'Tuned by', on: 'Day', source: 'Source' },
  },
  closed: 'closed',
  yes: 'yes',
  no: 'no',
  nobody: 'nobody',
  tuned: '${train} to train, then ${input} in and ${output} out',
  peak: 'Off-peak. At peak hours ({hours}): {input} in, {output} out, {cacheRead} cache read.',
  tiers: 'Long prompts: {tiers}.',
  stale: 'older than 60 days',
  help: 'Standard rates of the maker’s own interface, off-peak and for short prompts. A dash: no copy of a page said so.',
};
type BoardWords = typeof en;

const zh: BoardWords = {
  title: '价目总表',
  tables: {
    USD: '每百万词元的价格，美元',
    CNY: '每百万词元的价格，人民币元（境内）',
    none: '没有读到厂商价格的型号',
  },
  heads: {
    ...{ model: '型号', maker: '厂商', input: '输入', output: '输出' },
    ...{ cacheRead: '缓存命中', cacheWrite: '缓存写入', window: '上下文，词元' },
    ...{ licence: '许可证', open: '开放权重', tune: '可在哪里微调', on: '日期', source: '来源' },
  },
  closed: '不开放',
  yes: '是',
  no: '否',
  nobody: '不提供微调',
  tuned: '训练 {train} 美元，之后输入 {input} 美元、输出 {output} 美元',
  peak: '表中是空闲时段的价格。高峰时段（{hours}）：输入 {input}，输出 {output}，缓存命中 {cacheRead}。',
  tiers: '长提示：{tiers}。',
  stale: '已超过 60 天',
  help: '表中是厂商自己的接口的标准价，按空闲时段和短提示计。短横线表示没有读到写明这一项的页面副本。',
};

export const boardWords: Record<Locale, BoardWords> = { en, zh };
