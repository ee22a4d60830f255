import type { DemoPage } from '~/demos/kit/props';
import type { Locale } from '~/lib/locale';
import { en, type CodeClinicStrings } from './words/en';
import { zh } from './words/zh';

export const codeClinicPage: DemoPage = {
  slug: 'code-clinic',
  code: [
    'demos/code-clinic/core/answer',
    'retrieval/bm25',
    'retrieval/text-index',
    'tinylm/linear',
    'tinylm/adapters',
  ],
  run: 'r7-lines',
  about: {
    en: 'The published RAG and fine-tuning scripts, line by line: where Python stops, why, and what to write instead. Both repaired programs can be downloaded.',
    zh: '把公开的 RAG 和微调示例逐行看一遍：Python 停在哪一行，为什么，该怎么写。两份修好的程序都可以下载。',
  },
  lead: {
    en: 'Three published scripts: what fails, why, and what to write instead.',
    zh: '三段公开的示例：哪里出错、为什么、该怎么写。',
  },
};

export const codeClinicStrings: Record<Locale, CodeClinicStrings> = { en, zh };
