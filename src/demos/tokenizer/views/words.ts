import type { Both } from '~/lib/locale';
import type { VocabularyName } from '~/lib/text/vocabularies/names';

interface TokenizerViewWords {
  title: string;
  names: Record<VocabularyName, string>;
  inEnglish: string;
  inChinese: string;
  toCome: string;
}

const names = {
  gpt2: 'GPT-2',
  cl100k: 'GPT-4',
  o200k: 'GPT-4o',
  qwen3: 'Qwen3',
  deepseek3: 'DeepSeek-V3',
};

export const words: Both<TokenizerViewWords> = {
  en: {
    title: 'Tokens of the same {n} pages by the vocabulary of',
    names,
    inEnglish: 'English',
    inChinese: 'Chinese',
    toCome: '?',
  },
  zh: {
    title: '同样的 {n} 个段落，按各模型的词表各有多少词元',
    names: { ...names, qwen3: '通义千问 Qwen3' },
    inEnglish: '英文',
    inChinese: '中文',
    toCome: '？',
  },
};
