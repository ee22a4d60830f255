import { fill } from '~/i18n/format';
import type { FigureElement } from '~/lib/figure';
import type { WrittenToken, ModelPrompt, WrittenAnswer } from '~/lib/language-model/writing';
import { Problem } from '~/lib/problem';
import { signal } from '@preact/signals-core';
import { focusField } from '~/demos/kit/open-demo';
import type { Given } from '~/demos/kit/page';
import { hostOf, Panel } from '~/demos/kit/Panel';
import { modelReady, openModelPanel, withModelWords } from '~/demos/parts/answering/model-run';
import { estimateText } from '~/demos/parts/language-model/estimate';
import { writingOf } from '~/demos/parts/language-model/writing-fields';
import { WritingFields } from '~/demos/parts/language-model/WritingFields';
import { judge } from '../../core/answering/judge';
import type { Sheet } from '../../core/answering/sheet';
import type { Words as AnsweringStrings } from 'words:retriever-answering';
import { Openings } from './openings';
import { oneQuestionFields, type AskingRoot, type OneQuestionProps } from './props';
import { stockOf } from '../hosts';
import { mediumOf, Sheets } from './sheets';
import { taskOf } from './tasks';
import { promptView } from '~/demos/parts/answering/sentences';
import { answerFacts } from '~/demos/parts/language-model/answer-view';
import type { ModelStrings } from '~/demos/parts/language-model/strings';
import { missesText, outcomeText, type Pair, pairView } from './pair-view';

/** One question with its answer so far. */
interface One extends Pair {
  prompt: ModelPrompt;
  tokens: readonly WrittenToken[];
  /** The complete answer, once it is written. */
  answer?: WrittenAnswer;
}

/** One question with its answer next to the passages; folded below, the prompt. */
function oneView(one: One, t: AnsweringStrings, model: ModelStrings): FigureElement {
  const { sheet, answer, writing } = one;
  const isStopped = answer?.ended === 'stopped';
  const sentence = writing ? t.writing : answer ? answerFacts(answer, model) : '';
  return (
    <div class="result" data-one>
      <p class="asked" key="asked">
        {sheet.question}
      </p>
      <p class="help" key="facts">
        {sentence}
      </p>
      <p
        class="case"
        key="outcome"
        data-judged={writing ? undefined : isStopped ? 'not' : (one.judged.outcome ?? 'not')}
      >
        {!writing && (isStopped ? t.stoppedOne : outcomeText(one, t))}
      </p>
      {{ ...pairView(one, t), attributes: { class: 'facing', key: 'pair' } }}
      {writing
        ? []
        : [
            <p class="help" key="misses">
              {missesText(t)}
            </p>,
          ]}
      {promptView(one.prompt, model.read, { system: t.system, user: t.user, assistant: t.user })}
    </div>
  );
}

/** The result of an answer, for screen readers. */
const doneText = ({ judged }: One, t: AnsweringStrings): string =>
  fill(t.done, { sentences: judged.sentences.length });

type Fields = typeof oneQuestionFields;

/** Has the figure's question answered; the answer is shown while it is written. */
export async function open(bare: Given<Fields, AnsweringStrings> & { props: OneQuestionProps }) {
  const { given, model } = await withModelWords(bare);
  const { t, page } = given;
  const { addresses, locale } = bare.props;
  const sheets = page && new Sheets(stockOf(hostOf(page)), addresses);
  const drawn = signal(0);
  const openings = new Openings(page?.root ?? new EventTarget(), () => void drawn.value++);
  /** The answer that is being written. */
  const begun = signal<One>();
  const promptOf = (sheet: Sheet) => taskOf(sheet, 'passages', locale).prompt;

  const demo = openModelPanel<Fields, One, AnsweringStrings>(given, {
    ...{ name: 'one-question', fields: oneQuestionFields, exports: {} },
    async estimate() {
      const most = asking.most();
      const known = await sheets!.known();
      return estimateText([promptOf(mediumOf(known))], { most }, model);
    },
    async answer(writer, form, { say }) {
      begun.value = undefined;
      const settings = writingOf(form);
      say(t.searching);
      const sheet = await sheets!.shown();
      if (sheet.question.trim() === '') throw new Problem('no-question');
      openings.forget();
      say(fill(t.reading, { n: sheet.passages.length }));
      const prompt = promptOf(sheet);
      const written: WrittenToken[] = [];
      const follow = () => {
        const judged = judge(sheet, written.map(({ text }) => text).join(''));
        begun.value = { sheet, prompt, tokens: [...written], judged, writing: true };
      };
      follow();
      const [answer] = await writer.write([prompt], settings, ({ tokens }) => {
        written.push(...tokens);
        follow();
      });
      const { text, tokens } = answer;
      return { sheet, prompt, tokens, answer, judged: judge(sheet, text) };
    },
    explain: (error) => sheets!.explain(error),
  });
  const asking: AskingRoot['asking'] = {
    sheets: sheets!,
    most: () => demo.form.settings.value.lmMost,
    writingSettings() {
      demo.form.check();
      const [wrong] = demo.form.wrong.peek();
      if (wrong === undefined) return writingOf(demo.form.settings.peek());
      focusField(page, wrong);
      throw new Problem('writing');
    },
  };
  if (page) Object.assign(page.root, { asking });

  const view = () => {
    const about = modelReady.value?.writer.about;
    const status = demo.runs.status.value.name;
    const result = demo.runs.result.value;
    const one = (status === 'running' && begun.value) || result;
    const pointed = drawn.value >= 0 ? openings.sentenceOf('') : undefined;
    return (
      <Panel
        of={demo}
        run={t.answerOne}
        text={result && status === 'idle' ? doneText(result, t) : ''}
        textBelow
        waiting={demo.waiting.value}
        figure={one && oneView({ ...one, pointed }, t, model)}
      >
        <WritingFields of={demo} title={model.writing} />
        <p class="who span readable semibold" data-who>
          {demo.woken.value &&
            fill(about ? t.ready : t.problems['no-model']!, { name: about?.name ?? '' })}
        </p>
        <h4 class="label span">{t.one}</h4>
        <p class="help span">{t.oneHelp}</p>
        <p class="help span" data-estimate hidden={demo.estimated.value === ''}>
          {demo.estimated.value}
        </p>
      </Panel>
    );
  };
  return { demo, view };
}
