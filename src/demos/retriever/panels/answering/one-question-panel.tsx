import { fill } from '~/i18n/format';
import type { FigureNode, FigureElement } from '~/lib/figure';
import type {
  WritingSettings,
  WrittenToken,
  ModelPrompt,
  WrittenAnswer,
} from '~/lib/language-model/writing';
import { Problem } from '~/lib/problem';
import type { Settings } from '~/lib/settings/table';
import { clearFaults } from '~/demos/kit/panel-form';
import { mount } from '~/demos/kit/mount';
import type { PanelProps } from '~/demos/kit/panel-element';
import { problemText } from '~/demos/kit/problem';
import { fillSlot } from '~/demos/kit/props';
import { ModelRunPanel } from '~/demos/parts/answering/model-run';
import { estimateText } from '~/demos/parts/language-model/estimate';
import { modelWords } from '~/demos/parts/language-model/lazy';
import type { Writer } from '~/demos/parts/language-model/writer';
import { writingOf } from '~/demos/parts/language-model/writing-fields';
import { judge } from '../../core/answering/judge';
import type { Sheet } from '../../core/answering/sheet';
import type { Words as AnsweringStrings } from 'words:retriever-answering';
import { Openings } from './openings';
import { oneQuestionFields, type OneQuestionProps, type WritingHost } from './props';
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
class OneQuestionPanel extends ModelRunPanel<Fields, AnsweringStrings, One> implements WritingHost {
  protected readonly fields = oneQuestionFields;
  declare protected props: PanelProps<Fields, AnsweringStrings> & OneQuestionProps;
  sheets!: Sheets;
  private readonly openings = new Openings(this, () => this.drawAnswer());
  /** The answer that is being written, or the last one. */
  private shown: One | undefined;
  private frame = 0;

  protected override ready(): void {
    this.sheets = new Sheets(stockOf(this.host()), this.props.addresses);
    super.ready();
    this.addEventListener('input', () => this.runAlongside(this.showEstimate()));
  }

  protected met(): void {
    const { about } = this;
    const { strings: t } = this.props;
    const sentence = about ? t.ready : t.problems['no-model']!;
    this.findSlot('who').textContent = fill(sentence, { name: about?.name ?? '' });
    this.runAlongside(this.showEstimate());
  }

  /** Shows how long an answer will take. */
  private async showEstimate(): Promise<void> {
    const { about } = this;
    const known = about ? await this.sheets.known() : [];
    if (about !== this.about) return;
    const prompts = () => [this.promptOf(mediumOf(known))];
    const sentence = about ? estimateText(prompts(), this.length(), modelWords()!) : '';
    fillSlot(this.findSlot('estimate'), sentence);
  }

  private promptOf(sheet: Sheet) {
    return taskOf(sheet, 'passages', this.props.locale).prompt;
  }

  length(): Pick<WritingSettings, 'most'> {
    return { most: this.read().lmMost };
  }

  writingSettings(): WritingSettings {
    this.take();
    clearFaults(this.form);
    if (this.focusMistake()) throw new Problem('writing');
    return writingOf(this.settings);
  }

  protected async answer(writer: Writer, form: Settings<Fields>): Promise<One> {
    const { strings: t } = this.props;
    const settings = writingOf(form);
    this.sayRunning(t.searching);
    const sheet = await this.sheets.shown();
    if (sheet.question.trim() === '') throw new Problem('no-question');
    this.openings.forget();
    this.sayRunning(fill(t.reading, { n: sheet.passages.length }));
    const prompt = this.promptOf(sheet);
    const written: WrittenToken[] = [];
    const follow = () => {
      const text = written.map((token) => token.text).join('');
      const tokens = [...written];
      this.drawSoon({ sheet, prompt, tokens, judged: judge(sheet, text), writing: true });
    };
    follow();
    const [answer] = await writer.write([prompt], settings, ({ tokens }) => {
      written.push(...tokens);
      follow();
    });
    const { text, tokens } = answer!;
    return { sheet, prompt, tokens, answer: answer!, judged: judge(sheet, text) };
  }

  /** Waits for the next frame, since tokens come faster than the screen can show them. */
  private drawSoon(one: One): void {
    this.shown = one;
    this.frame ||= requestAnimationFrame(() => this.drawAnswer());
  }

  private drawAnswer(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    mount(this.findSlot('figure'), this.figure());
  }

  private figure(): FigureNode[] {
    if (!this.shown) return [];
    const one = { ...this.shown, pointed: this.openings.sentenceOf('') };
    return [oneView(one, this.props.strings, modelWords()!)];
  }

  protected view(_form: unknown, one: One) {
    this.shown = one;
    return { figure: this.figure(), text: doneText(one, this.props.strings) };
  }

  /** Half an answer does not stay as if it were still being written. */
  protected override fail(error: unknown): void {
    super.fail(error);
    this.shown = this.result;
    this.drawAnswer();
  }

  protected override explain(error: unknown): string {
    const own = problemText(error, this.problems(), this.props.locale);
    return own ?? this.sheets.explain(error);
  }
}

customElements.define('x-one-question', OneQuestionPanel);
