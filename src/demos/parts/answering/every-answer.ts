import { h, type Attributes, type FigureElement, type FigureNode } from '~/lib/figure';
import type { Message, ModelPrompt, WrittenAnswer } from '~/lib/language-model/writing';
import type { ModelStrings } from '../language-model/strings';
import { cutMark, promptView } from './said';

/** An answer to a question, under the name of the way in which it was asked. */
interface ListedAnswer {
  way: string;
  name: FigureNode[];
  mark: string;
  isRight: boolean;
  /** What the mark means. */
  judged: string;
  written: WrittenAnswer;
  prompt: ModelPrompt;
}

/** A question with all answers to it. */
export interface ListedQuestion {
  question: string;
  expected: string;
  answers: readonly ListedAnswer[];
}

interface Words {
  title: string;
  /** In place of an answer without a word. */
  empty: string;
  roles: Readonly<Record<Message['role'], string>>;
  model: ModelStrings;
  /** The language of questions and answers, if it is not the page's. */
  lang?: string;
}

/** Every question with its answers and their prompts; folded. */
export function everyAnswer(
  questions: readonly ListedQuestion[],
  attributes: Attributes,
  words: Words,
): FigureElement[] {
  if (questions.length === 0) return [];
  return [
    h(
      'details',
      { class: 'group every-answer', ...attributes },
      h('summary', {}, words.title),
      h('ol', {}, ...questions.map((one, at) => questionView(one, at, words))),
    ),
  ];
}

const questionView = (
  { question, expected, answers }: ListedQuestion,
  at: number,
  words: Words,
): FigureElement =>
  h(
    'li',
    { key: `q${at}` },
    h('p', {}, h('b', { lang: words.lang }, question), ' ', h('small', {}, expected)),
    ...answers.map((one) => answerView(one, words)),
  );

function answerView(
  { way, name, mark, isRight, judged, written, prompt }: ListedAnswer,
  { empty, roles, model, lang }: Words,
): FigureElement {
  return h(
    'div',
    { class: 'one-answer', 'data-mark': mark, 'data-right': String(isRight) },
    h(
      'p',
      {},
      ...name,
      ' ',
      h('q', { 'data-answer': way, lang }, written.text || empty),
      ' ',
      h('small', {}, judged),
      ...cutMark(written, model),
    ),
    promptView(prompt, model.read, roles),
  );
}
