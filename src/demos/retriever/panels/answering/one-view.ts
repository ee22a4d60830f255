import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { ModelPrompt, WrittenAnswer, WrittenToken } from '~/lib/language-model/writing';
import { promptView } from '~/demos/parts/answering/said';
import { answerFacts } from '~/demos/parts/language-model/answer-view';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { missesSaid, outcomeSaid, type Pair, pairView } from './pair-view';
import type { AnsweringStrings } from './en';

/** One question with its answer so far. */
export interface One extends Pair {
  prompt: ModelPrompt;
  tokens: readonly WrittenToken[];
  /** The complete answer, once it is written. */
  answer?: WrittenAnswer;
}

/** One question with its answer next to the passages; folded below, the prompt. */
export function oneView(one: One, t: AnsweringStrings, model: ModelStrings): FigureElement {
  const { sheet, answer, writing } = one;
  const isStopped = answer?.ended === 'stopped';
  const said = writing ? t.writing : answer ? answerFacts(answer, model) : '';
  return h(
    'div',
    { class: 'result', 'data-one': true },
    h('p', { class: 'asked', key: 'asked' }, sheet.question),
    h('p', { class: 'help', key: 'facts' }, said),
    h(
      'p',
      {
        class: 'case',
        key: 'outcome',
        'data-judged': writing ? undefined : isStopped ? 'not' : (one.judged.outcome ?? 'not'),
      },
      !writing && (isStopped ? t.stoppedOne : outcomeSaid(one, t)),
    ),
    { ...pairView(one, t), attributes: { class: 'facing', key: 'pair' } },
    ...(writing ? [] : [h('p', { class: 'help', key: 'misses' }, missesSaid(t))]),
    promptView(one.prompt, model.read, { system: t.system, user: t.user, assistant: t.user }),
  );
}

/** The result of an answer, for screen readers. */
export const doneSaid = ({ judged }: One, t: AnsweringStrings): string =>
  fill(t.done, { sentences: judged.sentences.length });
