import { connectRetriever, type HandbookResult, type OwnResult, type RemoteError } from '~/workers';
import { copyText } from '~/browser/clipboard';
import { fill } from '~/i18n/format';
import {
  isAnswer,
  toggleAnswer,
  type OwnQuestion,
  type Place,
} from '~/lib/retriever/own-questions';
import { DemoElement, type KitProps, type Progress } from '../demo-element';
import { csvFile, jsonFile } from '../export';
import type { Status } from '../status';
import { retrieverFields, type RetrieverFields, type RetrieverForm } from './fields';
import { resultRows } from './result-rows';
import { saidOf, retrieverView, type OwnState, type RetrieverState } from './view';
import { OwnText } from './own-text';
import type { RetrieverStrings } from './strings';

interface RetrieverProps extends KitProps<RetrieverFields> {
  strings: RetrieverStrings;
  /** Address of the built-in text. */
  handbook: string;
  /** What a language model is told before it reads the passages. */
  instruction: string;
  /** Built-in questions in the page's language, by id. */
  questions: Record<string, string>;
}

type Result = HandbookResult | OwnResult;

class RetrieverDemo extends DemoElement<RetrieverFields, Result> {
  protected readonly demo = 'retriever';
  protected fields!: RetrieverFields;
  declare protected props: RetrieverProps;
  private readonly worker = connectRetriever();
  private own!: OwnText;
  /** Questions on the reader's own text with the answers marked; kept while the page is open. */
  private marked: OwnQuestion[] = [];

  protected override prepare(): void {
    this.fields = retrieverFields(Object.keys(this.props.questions));
  }

  protected override ready(typed: readonly string[]): void {
    this.own = new OwnText(this.form, this.props.strings, (sentence) => this.say(sentence));
    if (!typed.includes('query')) this.fillQuery();
    typed.forEach((name) => this.leaveBuiltIn(name));
    this.openGroups();
    this.form.addEventListener('input', this.onTyped, { capture: true });
    this.addEventListener('click', this.onButton);
  }

  /** On a page of its own with room to spare all settings stand open; a phone keeps results near. */
  private openGroups(): void {
    if (!this.classList.contains('full') || !matchMedia('(min-width: 44rem)').matches) return;
    for (const group of this.form.querySelectorAll<HTMLDetailsElement>('details.group'))
      group.open = true;
  }

  /** What is wrong with a text of the reader's own is said beside it too. */
  protected override show(status: Status): void {
    super.show(status);
    const problem = this.form.querySelector<HTMLElement>('[data-text-problem]')!;
    problem.hidden = status.name !== 'failed' || this.value('source') !== 'own';
    problem.textContent = status.name === 'failed' ? status.message : '';
  }

  protected override turned(): void {
    this.set('source', 'handbook');
    this.fillQuery();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.worker.stop();
    this.own.forgetLoaded();
  }

  protected override exports = {
    json: (result: Result) =>
      jsonFile('crossroads-retriever', {
        settings: { ...this.settings, text: undefined },
        ...result,
        marked: this.marked,
      }),
    csv: ({ answer }: Result) => csvFile('crossroads-retriever', resultRows(answer)),
  };

  protected override async compute(form: RetrieverForm, progress: Progress): Promise<Result> {
    const { instruction, locale } = this.props;
    const { source, query, question } = form;
    // The text goes to the worker once, when it has changed, and not with every question.
    const settings: RetrieverForm = { ...form, text: '' };
    const asked = { settings, query, instruction };
    if (source !== 'own')
      return this.worker.ask({ ...asked, url: this.handbook, locale, question }, progress);
    await this.loadOwn(progress);
    const { marked } = this;
    const result = await this.worker.askOwn({ ...asked, marked }, progress);
    if (marked === this.marked) this.marked = result.marked; // no newer mark was set meanwhile
    return result;
  }

  /** The handbook's full address: a worker has no page to which a path could be relative. */
  private get handbook(): string {
    return new URL(this.props.handbook, location.href).href;
  }

  private async loadOwn(progress: Progress): Promise<void> {
    if (!this.own.changed) return;
    const { version, typed, files } = await this.own.read();
    const transfer = files.map(({ bytes }) => bytes.buffer);
    const loaded = await this.worker.load({ version, typed, files }, { ...progress, transfer });
    this.own.loaded(version, loaded);
  }

  protected override view(settings: RetrieverForm, result: Result) {
    const { strings, questions } = this.props;
    const found = 'figures' in result ? result : { ...result, own: this.ownState(result) };
    const count = Object.keys(questions).length;
    const state: RetrieverState = { ...found, settings, questions: count, live: true };
    return { figure: retrieverView(state, strings), said: saidOf(state, strings) };
  }

  private ownState({ answer, ownFigures, ownVersus }: OwnResult): OwnState {
    return {
      figures: ownFigures,
      versus: ownVersus,
      questions: this.marked.length,
      isMarked: (hit) => isAnswer(this.marked, answer.query, hit),
    };
  }

  protected override explain(error: unknown): string {
    const { code = '', values = {} } = error as RemoteError;
    const { textLabel } = this.props.strings;
    const problems: Record<string, string> = this.props.strings.problems;
    if (code === 'worker-died') this.own.forgetLoaded();
    const sentence = problems[code];
    if (!sentence) return this.props.kit.failed;
    return fill(sentence, { ...values, name: values.name || textLabel });
  }

  private onTyped = (event: Event): void => {
    const { name } = event.target as HTMLInputElement;
    if (name === 'question') this.fillQuery();
    this.leaveBuiltIn(name);
  };

  /** Typing a question or a text of one's own leaves the built-in one. */
  private leaveBuiltIn(name: string): void {
    if (name === 'query') this.set('question', '');
    if (name === 'text' || name === 'files') {
      this.own.touch();
      this.set('source', 'own');
    }
  }

  private onButton = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (button?.matches('[data-disagree]')) void this.nextDisagreement();
    if (button?.matches('[data-copy-prompt]')) void this.copyPrompt();
    if (button?.dataset.mark) this.mark(JSON.parse(button.dataset.mark) as Place);
    if (button?.matches('[data-forget-marks]')) this.remember([]);
    if (button?.matches('[data-remove-files]')) {
      this.own.removeFiles();
      void this.run();
    }
  };

  private mark(place: Place): void {
    if (this.result) this.remember(toggleAnswer(this.marked, this.result.answer.query, place));
  }

  private remember(marked: OwnQuestion[]): void {
    this.marked = marked;
    void this.run();
  }

  private fillQuery(): void {
    const text = this.props.questions[this.value('question')];
    if (text !== undefined) this.set('query', text);
  }

  private async nextDisagreement(): Promise<void> {
    try {
      await this.askForDisagreement();
    } catch (error) {
      this.fail(error);
    }
  }

  private async askForDisagreement(): Promise<void> {
    const { locale, strings } = this.props;
    if (this.value('compare') === '')
      this.set('compare', this.value('method') === 'lsa' ? 'bm25' : 'lsa');
    this.set('source', 'handbook');
    const settings: RetrieverForm = { ...this.read(), text: '' };
    const { question } = settings;
    const found = await this.worker.disagree({ url: this.handbook, locale, question, settings });
    if (!found) return this.say(strings.noDisagreement);
    this.set('question', found);
    this.fillQuery();
    await this.run();
  }

  private async copyPrompt(): Promise<void> {
    const { copiedText, notCopied } = this.props.kit;
    const text = this.result?.answer.prompt.text ?? this.piece('prompt').textContent!;
    this.say((await copyText(text)) ? copiedText : notCopied);
  }
}

customElements.define('x-retriever', RetrieverDemo);
