import type { Message } from '../../language-model/writing';
import { asked, type TuningExample } from './tokens';

/** What any assistant is asked before and after a run, with its Chinese, and everyday rows that may be mixed into it. */
export interface Everyday {
  exam: readonly { question: string; answers: readonly string[]; zh: string }[];
  training: readonly { question: string; answer: string }[];
  /** Requests that an assistant should decline. */
  refusals: readonly { prompt: string; zh: string }[];
}

/** The questions of the exam, and then the requests. */
export const knownAsked = ({ exam, refusals }: Everyday): Message[][] =>
  [...exam.map(({ question }) => question), ...refusals.map(({ prompt }) => prompt)].map(asked);

export const everydayExamples = ({ training }: Everyday): TuningExample[] =>
  training.map(({ question, answer }) => ({ messages: asked(question), reply: answer }));
