import { type FigureElement, type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { ExamPair } from '../../core/adapter-snapshot';
import adapterViewWords from 'words:off-on';

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
    <dl>
      {said(
        words.row,
        <pre lang="en" data-copied="">
          {JSON.stringify(row)}
        </pre>,
      )}
      {said(words.exam, <span lang="en">{question}</span>)}
      {said(words.replyOff, <span lang="en">{off}</span>)}
      {said(words.replyOn, <span lang="en">{on}</span>)}
    </dl>,
  ];
}

const said = (name: string, text: FigureElement): FigureElement[] => [
  <dt>{name}</dt>,
  <dd>{text}</dd>,
];
