import { fill } from '~/i18n/format';
import { h, type FigureNode } from '~/lib/figure';
import type { ModelPrompt, WrittenAnswer, WrittenToken } from '~/lib/language-model/writing';
import { Problem } from '~/lib/problem';
import type { Settings } from '~/lib/settings/table';
import type { PanelProps } from '~/demos/kit/panel-element';
import { ModelRunPanel } from '../answering/model-run';
import { answerView } from './answer-view';
import { estimateSaid } from './estimate';
import { LiveAnswer } from './live-answer';
import type { ModelStrings } from './strings';
import { ToyWorlds, type WorldsProps } from './toy-worlds';
import { UnknownWordsNote } from './unknown-words-note';
import type { Writer } from './writer';
import { playgroundFields, writingOf } from './writing-fields';

type Form = Settings<typeof playgroundFields>;

interface Written {
  answer: WrittenAnswer;
  /** A sentence about words that the model does not know; empty if it knows them all. */
  note: string;
}

/** A text of the reader's that the page's model answers or goes on with, token by token. */
class PlaygroundPanel extends ModelRunPanel<typeof playgroundFields, ModelStrings, Written> {
  protected readonly fields = playgroundFields;
  declare protected props: PanelProps<typeof playgroundFields, ModelStrings> & WorldsProps;
  private unknown!: UnknownWordsNote;
  private written!: LiveAnswer;

  protected override ready(): void {
    const { strings: t, worlds } = this.props;
    this.unknown = new UnknownWordsNote(this.findSlot('lm-unknown'), new ToyWorlds(worlds), t);
    this.written = new LiveAnswer(this.findSlot('figure'), t);
    this.addEventListener('input', () => this.met());
    super.ready();
  }

  /** Shows the estimated time of an answer, and the words that the model does not know. */
  protected met(): void {
    const form = this.read();
    const estimate = estimateSaid([promptOf(form)], { most: form.lmMost }, this.props.strings);
    this.findSlot('lm-estimate').textContent = estimate;
    void this.unknown.showFor(form.lmPrompt, this.about);
  }

  protected async answer(writer: Writer, form: Form): Promise<Written> {
    const { lmPrompt: text } = form;
    const writing = writingOf(form);
    if (text.trim() === '') throw new Problem('no-text');
    const unknown = this.unknown.asked(text, writer.about);
    this.written.begin();
    this.sayRunning(this.props.strings.writingNow);
    const end = this.offerPause(writer);
    try {
      const onTokens = ({ tokens }: { tokens: readonly WrittenToken[] }) =>
        this.written.add(tokens);
      const [answer] = await writer.write([promptOf(form)], writing, { onTokens });
      return { answer: answer!, note: await unknown };
    } finally {
      end();
    }
  }

  /** Shows Pause while a model writes that can be paused. @returns what hides it again */
  private offerPause(writer: Writer): () => void {
    const { strings: t } = this.props;
    const button = this.findSlot('lm-pause');
    let isPaused = false;
    const turn = () => {
      isPaused = !isPaused;
      if (isPaused) writer.pause?.();
      else writer.resume?.();
      button.textContent = isPaused ? t.goOn : t.pause;
      this.sayRunning(isPaused ? fill(t.paused, { n: this.written.tokens }) : t.writingNow);
    };
    button.textContent = t.pause;
    button.hidden = !writer.pause;
    button.addEventListener('click', turn);
    return () => {
      button.hidden = true;
      button.removeEventListener('click', turn);
    };
  }

  protected view(_form: Form, { answer, note }: Written) {
    const { strings: t } = this.props;
    const noted = note === '' ? [] : [h('p', { class: 'help', 'data-lm-note': true }, note)];
    return { figure: [...answerView(answer, t), ...noted], said: `${t.answer}: ${answer.text}` };
  }

  protected override draw({ figure, said }: { figure: FigureNode[]; said: string }): void {
    this.written.finish(figure, said);
  }

  protected override fail(error: unknown): void {
    super.fail(error);
    this.written.fail();
  }

  protected override faultOf(code: string): string | undefined {
    return code === 'no-text' ? 'lmPrompt' : super.faultOf(code);
  }
}

const promptOf = ({ lmWay, lmPrompt }: Form): ModelPrompt =>
  lmWay === 'text' ? lmPrompt : [{ role: 'user', content: lmPrompt.trim() }];

customElements.define('x-playground', PlaygroundPanel);
