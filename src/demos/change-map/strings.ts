import type { Bilingual, Locale } from '~/i18n/locales';
import { en, type ChangeStrings } from './en';
import { zh } from './zh';

export type { ChangeStrings };

export const changePage = {
  title: { en: 'What would you have to touch?', zh: '要动哪里？' },
  run: { en: 'Show what changes', zh: '看看动了哪里' },
  request: { en: 'The request', zh: '要求' },
  guess: { en: 'Which road would you take first?', zh: '你会先走哪条路？' },
  noGuess: { en: 'no guess', zh: '先不猜' },
  model: { en: 'The model whose weights are counted', zh: '按哪个模型数权重' },
  size: { en: 'Size', zh: '大小' },
  rank: { en: 'Rank of the adapter', zh: '适配器的秩' },
  rankHelp: {
    en: 'LoRA on all seven matrices of every layer',
    zh: '每层七个矩阵都加 LoRA',
  },
  sizes: {
    en: { '7b': 'Llama 2 7B', '13b': 'Llama 2 13B', '70b': 'Llama 2 70B' },
    zh: { '7b': 'Llama 2 7B', '13b': 'Llama 2 13B', '70b': 'Llama 2 70B' },
  },
  caption: {
    en: 'Each road runs as far as the layer it touches. A filled mark meets the request, an open one hardly helps; the widest line is the road we would take first. Only right of the border are weights changed.',
    zh: '每条路走到它要动的那一层为止。实心标记满足得了要求，空心的帮不上多少；最粗的一条是我们的首选。过了分界线，才要改权重。',
  },
} satisfies Record<string, Bilingual | Record<Locale, unknown>>;

export const changeStrings = (locale: Locale): ChangeStrings => ({ en, zh })[locale];
