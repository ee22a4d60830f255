import { absolute } from '~/browser/page';
import { LOCALES } from '~/lib/locale';
import { Problem } from '~/lib/problem';
import type { Settings } from '~/lib/settings/table';
import { PanelElement } from '~/demos/kit/panel-element';
import { undoFor } from '~/demos/parts/undo-for';
import type { RemoteError } from '~/workers';
import type { WrittenAnswer } from '../../core/written-answer';
import { answerView } from './answer-view';
import type { AskStrings } from './en';
import { type AskHost, type AskProps, askFields } from './props';

type Question = Settings<typeof askFields>;

/** Asks a model in the reader's words, and shows what it writes. */
class AskPanel extends PanelElement<typeof askFields, AskStrings, WrittenAnswer> {
  protected readonly fields = askFields;
  declare protected props: AskProps;
  private back!: ReturnType<typeof undoFor>;

  protected override prepare(): void {
    this.presets = this.props.examples;
  }

  protected override ready(): void {
    this.back = undoFor(this.form, ['words', 'names']);
    this.findSlot('use-name').addEventListener('click', ({ currentTarget }) =>
      this.adopt((currentTarget as HTMLElement).dataset.useName!),
    );
  }

  /** An example is asked at once. */
  protected override takePreset(name: string): void {
    this.back.example(() => super.takePreset(name));
    void this.run();
  }

  /** Adds an unknown word to the reader's own names. */
  private adopt(word: string): void {
    const names = [...namesIn(this.value('names')), word];
    this.fill({ names: names.join(LOCALES[this.props.locale].comma) });
    this.focusField('words');
    void this.run();
  }

  protected async compute({ words, names, who }: Question): Promise<WrittenAnswer> {
    this.offerName();
    const asked = { text: words.trim(), names: namesIn(names) };
    if (asked.text === '') throw new Problem('no-words');
    const host = this.host<AskHost>();
    const [world, model] = [absolute(this.props.world), absolute(this.props.model)];
    if (who === 'shipped') return host.worker.askShipped({ world, model, ...asked });
    const id = host.runToAsk();
    if (!id) throw new Problem('no-run');
    return host.worker.ask({ id, ...asked });
  }

  protected view(_asked: Question, told: WrittenAnswer) {
    const { strings: t, locale } = this.props;
    return {
      figure: answerView(told, t, locale),
      said: `${t.wrote}${LOCALES[locale].colon}${told.text}`,
    };
  }

  protected override fail(error: unknown): void {
    super.fail(error);
    const { code, values } = error as RemoteError;
    if (code === 'unknown-word') this.offerName(String(values.word));
  }

  protected override explain(error: unknown): string {
    const { code, values } = error as RemoteError;
    const isNear = code === 'unknown-word' && values.nearest;
    return super.explain(isNear ? { code: 'unknown-word-near', values } : error);
  }

  protected override faultOf(code: string): string | undefined {
    return code in this.problems() ? 'words' : undefined;
  }

  /** Offers to make an unknown word a name of the reader's. */
  private offerName(word?: string): void {
    const button = this.findSlot('use-name');
    button.hidden = word === undefined;
    button.dataset.useName = word ?? '';
  }
}

const namesIn = (text: string): string[] =>
  text
    .split(/[,，、;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

customElements.define('x-ask', AskPanel);
