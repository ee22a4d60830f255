import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { ExamPair } from '../../core/adapter-snapshot';
import { adapterViewWords } from './words';

/** A row of the training file as the trainer reads it, and the exam's question with both replies. */
export function trainingRow(
  taught: string,
  { question, answers, off, on }: ExamPair,
  locale: Locale,
): FigureNode[] {
  const words = adapterViewWords[locale];
  const row = {
    messages: [
      { role: 'user', content: taught },
      { role: 'assistant', content: answers[0] },
    ],
  };
  return [
    h(
      'dl',
      {},
      ...said(words.row, h('pre', { lang: 'en', 'data-copied': '' }, JSON.stringify(row))),
      ...said(words.exam, h('span', { lang: 'en' }, question)),
      ...said(words.replyOff, h('span', { lang: 'en' }, off)),
      ...said(words.replyOn, h('span', { lang: 'en' }, on)),
    ),
  ];
}

const said = (name: string, text: FigureElement): FigureElement[] => [
  h('dt', {}, name),
  h('dd', {}, text),
];
