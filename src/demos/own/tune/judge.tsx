import { Button, Status } from '~/demos/kit';
import { loadWords } from '~/demos/kit/words';
import { modelReady, type Writer } from '~/demos/parts/language-model/state';
import { fill } from '~/i18n/format';
import { judgedKey } from '~/lib/own/tuning/rule';
import { judgedBy } from '../judge';
import { outcomeNow } from './outcome';
import { whyText } from './running';
import type { Tune } from './state';
import type { Words } from 'words:own-answers';

/** What is needed before a model can judge, or the press that has the model of this page do so. */
export function judgeView(tune: Tune) {
  const { t, current, judged, rule } = tune;
  const writer = modelReady.value?.writer;
  if (!writer) return <a href="#model">{t.judgeNeeds}</a>;
  if (!current.value?.run.after) return <Status text={t.problems['judge-early']} />;
  return [
    <Button
      class="above-3"
      data-judge-tuned
      disabled={judged.value !== ''}
      text={fill(t.judge, { name: writer.about.name })}
      press={() => judge(tune, writer)}
    />,
    <Status text={judged.value || (rule.value.called && t.judgeUnchecked)} />,
  ];
}

/** Has a model call each held-out reply right or wrong, before and after, and judges the run by that. */
async function judge(tune: Tune, writer: Writer): Promise<void> {
  const { judged, chosenRule, current, fault, locale, t } = tune;
  const { made } = current.peek()!;
  const replies = outcomeNow(tune)!.held.flatMap(({ prompt: query, wanted: words, ...marked }) =>
    [marked.before, marked.after!].map(({ reply: text }) => ({ query, words, text })),
  );
  const called: Record<string, boolean> = {};
  try {
    const words = await loadWords<Words>('own/answers', locale);
    for (const [done, one] of replies.entries()) {
      judged.value = fill(t.judging, { done, of: replies.length });
      called[judgedKey(one.text, one.words)] ??= await judgedBy(writer, one, words);
    }
    // another run may have taken the place of the one that was judged
    if (current.peek()?.made === made)
      chosenRule.value = { kind: 'judge', called, by: writer.about.name };
  } catch (error) {
    fault.value = whyText(tune, error);
  }
  judged.value = '';
}
