import type { Block } from '~/demos/parts/pictures/answers';
import { fill } from '~/i18n/format';
import {
  INSTRUCTION,
  INSTRUCTION_BELOW,
  SYSTEM_WORDS,
  type PromptForm,
} from '~/lib/ladder/prompts';
import { isRight } from '~/lib/ladder/score';
import words from 'words:rung-walk';
import { kindRows } from './exam-rows';
import { glossed, type LadderSource, type LadderView } from './ladder-source';
import { marked, placeAt } from './marked';

type Part = 'first' | 'system' | 'instruction' | 'facts' | 'question';

/** The parts of a prompt in the order of each form; the others are left out of it. */
const ORDERS: Readonly<Record<PromptForm, readonly Part[]>> = {
  'instruction-first': ['instruction', 'facts', 'question'],
  system: ['system', 'instruction', 'facts', 'question'],
  'facts-first': ['facts', 'instruction', 'question'],
  'question-twice': ['first', 'instruction', 'facts', 'question'],
  plain: ['facts', 'question'],
};
const PARTS: readonly Part[] = ['instruction', 'facts', 'question', 'system', 'first'];

const repliesOf = ({ jobs }: LadderSource, form: PromptForm) => jobs.forms!.asked[form]!.replies;

/** One prompt in a form, its parts in their places, and the reply; each of the sixty questions a mark. */
export const forms: LadderView = ({ form, question: at }, source, locale) => {
  const t = words[locale];
  const said = glossed(source, locale);
  const { practice } = source;
  const rows = kindRows(practice, locale);
  const place = placeAt(rows, at);
  const { exam, answer } = practice[place]!;
  const found = source.found[place]!;
  const lines: Readonly<Record<Part, Block['lines']>> = {
    first: [said(exam)],
    system: [said(SYSTEM_WORDS)],
    instruction: [said(form === 'facts-first' ? INSTRUCTION_BELOW : INSTRUCTION)],
    facts: found.map((one) => ({
      ...said(practice[one]!.text),
      answer: one === place ? answer : undefined,
    })),
    question: [said(exam)],
  };
  const order = ORDERS[form || 'instruction-first'];
  const isOff = (part: Part) => !order.includes(part);
  const blocks = [...order, ...PARTS.filter(isOff)].map((part): Block => ({
    name: t.parts[part],
    lines: lines[part],
    ...(isOff(part) ? { look: 'off' } : /question|first/.test(part) && { look: 'question' }),
  }));
  const isRightAt = (one: number) =>
    isRight(repliesOf(source, form as PromptForm)[one]!, [practice[one]!.answer]);
  const text = form ? repliesOf(source, form)[place]! : undefined;
  const v = t.verdict;
  const should = fill(found.includes(place) ? v.says : v.missed, { answer });
  return {
    kind: 'answers',
    title: t.prompt,
    blocks,
    replies: {
      title: t.answers,
      reply: text === undefined ? undefined : { ...said(text), answer, wrong: !isRightAt(place) },
      verdict: form ? fill(isRightAt(place) ? v.right : v.wrong, { should }) : should,
    },
    asked: marked(
      {
        rows,
        signOf: form ? (one) => (isRightAt(one) ? 'r' : 'w') : undefined,
        at,
        question: said(exam),
      },
      locale,
    ),
  };
};
