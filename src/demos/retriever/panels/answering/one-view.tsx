import { fill } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { ModelPrompt, WrittenAnswer, WrittenToken } from '~/lib/language-model/writing';
import { promptView } from '~/demos/parts/answering/said';
import { answerFacts } from '~/demos/parts/language-model/answer-view';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { missesSaid, outcomeSaid, type Pair, pairView } from './pair-view';
import type { Words as AnsweringStrings } from 'words:retriever-answering';

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
  return (
    <div class="result" data-one>
      <p class="asked" key="asked">
        {sheet.question}
      </p>
      <p class="help" key="facts">
        {said}
      </p>
      <p
        class="case"
        key="outcome"
        data-judged={writing ? undefined : isStopped ? 'not' : (one.judged.outcome ?? 'not')}
      >
        {!writing && (isStopped ? t.stoppedOne : outcomeSaid(one, t))}
      </p>
      {{ ...pairView(one, t), attributes: { class: 'facing', key: 'pair' } }}
      {writing
        ? []
        : [
            <p class="help" key="misses">
              {missesSaid(t)}
            </p>,
          ]}
      {promptView(one.prompt, model.read, { system: t.system, user: t.user, assistant: t.user })}
    </div>
  );
}

/** The result of an answer, for screen readers. */
export const doneSaid = ({ judged }: One, t: AnsweringStrings): string =>
  fill(t.done, { sentences: judged.sentences.length });
