import type { Bilingual, Locale } from '~/i18n/locales';
import { en, type CitationStrings } from './en';
import { zh } from './zh';

export type { CitationStrings };

export const citationStrings: Record<Locale, CitationStrings> = { en, zh };

export const citationPage = {
  title: { en: 'Does the passage say so?', zh: '段落里真这么说吗？' },
  run: { en: 'Compare', zh: '核对' },
  view: { en: 'Who checks', zh: '谁来核对' },
  views: {
    en: { judge: 'You, sentence by sentence', overlap: 'A count of shared words' },
    zh: { judge: '你，一句一句来', overlap: '按词比对' },
  },
  which: { en: 'Answer', zh: '答案' },
  all: { en: 'All six, one after another', zh: '六份依次看' },
  threshold: {
    en: 'A sentence passes from this share of its words (%)',
    zh: '找到多少词才放行（%）',
  },
  thresholdHelp: {
    en: 'Words of the sentence that stand in the passages it cites; each counts once.',
    zh: '句子里的词，在它所引的段落里找得到的；重复的只数一次。',
  },
  passages: { en: 'What the model was given', zh: '给模型看的段落' },
  written: { en: 'What it answered', zh: '它的回答' },
  asked: { en: 'Question', zh: '问' },
  support: { en: 'Does [{n}] support it?', zh: '[{n}] 支持这句吗？' },
  together: { en: 'And both together?', zh: '两段合起来呢？' },
  needed: { en: 'No citation. Does it need one?', zh: '没注出处。要不要注？' },
  keep: { en: 'Keep my marks on this device', zh: '把我标的留在这台设备上' },
  clear: { en: 'Clear all marks', zh: '全部清除' },
  load: { en: 'Read marks from a file', zh: '从文件读入' },
  caption: {
    en: 'A sentence counts for recall if its citations, taken together, support all it claims; a citation counts for precision if it does its share of that (Liu, Zhang and Liang 2023). The words of a sentence can all stand in a passage that says the opposite.',
    zh: '所引段落合起来支持整句，这句才算进召回率；一条引用标注出了该出的力，才算进精确率（Liu、Zhang 和 Liang，2023）。一句话的词全在段落里，意思也可能正相反。',
  },
} satisfies Record<string, Bilingual | Record<Locale, unknown>>;
