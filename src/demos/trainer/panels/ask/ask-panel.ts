import { absolute } from '~/browser/absolute';
import type { connectTinylm } from '~/workers';
import { fill } from '~/i18n/format';
import { LOCALES, type Locale } from '~/lib/locale';
import type { WrittenAnswer } from '../../core/written-answer';
import { mount } from '~/demos/kit/mount';
import { undoButton, Undo } from '~/demos/parts/undo';
import { fillSlot } from '~/demos/kit/props';
import { answerView } from './answer-view';
import type { AskStrings } from './strings';

type Worker = ReturnType<typeof connectTinylm>;

interface AskContext {
  worker: Worker;
  locale: Locale;
  /** The reader's run that can be asked now. */
  run: () => string | undefined;
}

/** The data of an error from the worker. */
interface Problem {
  code?: string;
  values?: Record<string, string | number>;
}

/** The words to ask, with those among them that are the reader's own names. */
interface Question {
  text: string;
  names: string;
}

/** The form that asks a model in the reader's words, and its answer. */
export class AskPanel {
  private readonly t: AskStrings;
  private readonly addresses: { world: string; model: string };
  /** Counts questions, so that a slow answer to an older one is dropped. */
  private asked = 0;
  private readonly back: Undo<Question>;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly context: AskContext,
  ) {
    const { strings, world, model } = JSON.parse(form.dataset.ask!) as {
      strings: AskStrings;
      world: string;
      model: string;
    };
    this.t = strings;
    this.addresses = { world: absolute(world), model: absolute(model) };
    this.back = new Undo<Question>({
      empty: { text: this.field('ask-text').defaultValue, names: '' },
      read: () => ({ text: this.field('ask-text').value, names: this.field('ask-names').value }),
      fill: this.fill,
      offer: (bringBack) => this.form.querySelector('.examples')!.append(undoButton(bringBack)),
    });
  }

  /** A button was pressed, or, without one, the form was submitted. */
  press(button: HTMLButtonElement | null): void {
    if (!button) void this.ask();
    else if (button.dataset.example !== undefined) this.begin(button.dataset);
    else if (button.dataset.useName !== undefined) this.adopt(button.dataset.useName);
  }

  private field(name: string): HTMLInputElement {
    return this.form.elements.namedItem(name) as HTMLInputElement;
  }

  private piece(name: string): HTMLElement {
    return this.form.querySelector<HTMLElement>(`[data-${name}]`)!;
  }

  private fill = ({ text, names }: Question): void => {
    this.field('ask-text').value = text;
    this.field('ask-names').value = names;
  };

  private begin({ example: text = '', names = '' }: DOMStringMap): void {
    this.back.example(() => this.fill({ text, names }));
    void this.ask();
  }

  /** Adds an unknown word to the reader's own names. */
  private adopt(word: string): void {
    const names = this.field('ask-names');
    names.value = [...this.names(), word].join(LOCALES[this.context.locale].comma);
    this.field('ask-text').focus();
    void this.ask();
  }

  private names(): string[] {
    return this.field('ask-names')
      .value.split(/[,，、;；]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
  }

  private async ask(): Promise<void> {
    const turn = ++this.asked;
    const text = this.field('ask-text').value.trim();
    this.complain();
    if (text === '') return this.complain(this.t.empty);
    this.piece('answer').setAttribute('aria-busy', 'true');
    try {
      const told = await this.answer(text);
      if (turn === this.asked) this.show(told);
    } catch (error) {
      if (turn === this.asked) this.explain(error as Problem);
    }
    if (turn === this.asked) this.piece('answer').removeAttribute('aria-busy');
  }

  private answer(text: string): Promise<WrittenAnswer> {
    const { worker, run } = this.context;
    const names = this.names();
    const mine = new FormData(this.form).get('ask-who') === 'mine';
    if (!mine) return worker.askShipped({ ...this.addresses, text, names });
    const id = run();
    if (!id) throw Object.assign(new Error(this.t.noRun), { code: 'no-run' });
    return worker.ask({ id, text, names });
  }

  private show(told: WrittenAnswer): void {
    mount(this.piece('answer'), answerView(told, this.t, this.context.locale));
  }

  private explain({ code = '', values = {} }: Problem): void {
    const problems: Record<string, string> = this.t.problems;
    const { nearest } = values;
    const kind = code === 'unknown-word' && nearest ? 'unknown-word-near' : code;
    const sentence = code === 'no-run' ? this.t.noRun : (problems[kind] ?? this.t.problems.other);
    this.complain(
      fill(sentence, values),
      code === 'unknown-word' ? String(values.word) : undefined,
    );
  }

  /** Shows a problem next to the field; an unknown word can be made a name at once. */
  private complain(sentence = '', word?: string): void {
    fillSlot(this.piece('problem'), sentence);
    const button = this.piece('use-name');
    button.hidden = word === undefined;
    button.dataset.useName = word ?? '';
  }
}
