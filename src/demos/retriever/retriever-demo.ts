import {
  connectRetriever,
  type RemoteError,
  type HandbookResult,
  type LoadedFile,
} from '~/workers';
import { fill } from '~/i18n/format';
import type { Answer } from '~/lib/retriever/answer';
import type { Comparison } from '~/lib/evaluation/paired';
import type { MethodFigures } from '~/lib/retriever/measures';
import {
  isAnswer,
  toggleAnswer,
  type OwnQuestion,
  type Place,
} from '~/lib/retriever/own-questions';
import type { RetrieverSettings } from '~/lib/retriever/settings';
import { DemoElement, type KitProps, type Progress } from '../demo-element';
import { csvFile, jsonFile } from '../export';
import type { Settings } from '../url-state';
import { retrieverFields, type RetrieverFields } from './fields';
import { resultRows } from './result-rows';
import { saidOf, retrieverView, type RetrieverState } from './view';
import { OwnText } from './own-text';
import type { RetrieverStrings } from './strings';

type FormSettings = Settings<RetrieverFields>;

export interface RetrieverProps extends KitProps<RetrieverFields> {
  strings: RetrieverStrings;
  /** Address of the built-in text. */
  handbook: string;
  /** What a language model is told before it reads the passages. */
  instruction: string;
  /** Built-in questions in the page's language, by id. */
  questions: Record<string, string>;
}

interface Result {
  answer: Answer | HandbookResult['answer'];
  figures?: HandbookResult['figures'];
  versus?: HandbookResult['versus'];
  ownFigures?: MethodFigures[];
  ownVersus?: Comparison | undefined;
}

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
    this.form.addEventListener('input', this.onTyped, { capture: true });
    this.addEventListener('click', this.onButton);
  }

  protected override turned(): void {
    this.set('source', 'handbook');
    this.fillQuery();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.worker.stop();
  }

  protected override exports = {
    json: () =>
      jsonFile('crossroads-retriever', {
        settings: this.shared(),
        ...this.result,
        marked: this.marked,
      }),
    csv: () => csvFile('crossroads-retriever', resultRows(this.result!.answer)),
  };

  protected override async compute(settings: FormSettings, progress: Progress): Promise<Result> {
    const { instruction, locale, handbook } = this.props;
    const asked = {
      settings: settings as unknown as RetrieverSettings,
      query: settings.query,
      instruction,
    };
    if (settings.source !== 'own') {
      const question = settings.question;
      return this.worker.ask(
        { ...asked, url: new URL(handbook, location.href).href, locale, question },
        progress,
      );
    }
    await this.loadOwn(progress);
    return this.worker.askOwn({ ...asked, marked: this.marked }, progress);
  }

  private async loadOwn(progress: Progress): Promise<void> {
    if (!this.own.changed) return;
    const { version, typed, files } = await this.own.read();
    const loaded: LoadedFile[] = await this.worker.load({ version, typed, files }, progress);
    this.own.loaded(version, loaded);
  }

  protected override view(settings: FormSettings, result: Result) {
    const state: RetrieverState = {
      ...result,
      live: true,
      own: result.ownFigures && {
        figures: result.ownFigures,
        versus: result.ownVersus,
        questions: this.marked.length,
        isMarked: (hit) => isAnswer(this.marked, result.answer.query, hit),
      },
      settings: settings as unknown as RetrieverSettings,
      questions: Object.keys(this.props.questions).length,
    };
    const { strings } = this.props;
    return { figure: retrieverView(state, strings), said: saidOf(state, strings) };
  }

  protected override explain(error: unknown): string {
    const { code = '', values = {} } = error as RemoteError;
    const { problems, textLabel } = this.props.strings;
    if (code === 'worker-died') this.own.forgetLoaded();
    const sentence = (problems as Record<string, string>)[code];
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
    this.remember(toggleAnswer(this.marked, this.result!.answer.query, place));
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
      this.show({ name: 'failed', message: this.explain(error) });
    }
  }

  private async askForDisagreement(): Promise<void> {
    const { locale, handbook, strings } = this.props;
    if (this.value('compare') === '')
      this.set('compare', this.value('method') === 'lsa' ? 'bm25' : 'lsa');
    this.set('source', 'handbook');
    const settings = this.read() as unknown as RetrieverSettings;
    const question = this.value('question');
    const url = new URL(handbook, location.href).href;
    const found = await this.worker.disagree({ url, locale, question, settings });
    if (!found) return this.say(strings.noDisagreement);
    this.set('question', found);
    this.fillQuery();
    await this.run();
  }

  private async copyPrompt(): Promise<void> {
    const { kit } = this.props;
    try {
      await navigator.clipboard.writeText(
        this.result?.answer.prompt.text ?? this.piece('prompt').textContent!,
      );
      this.say(kit.copiedText);
    } catch {
      this.say(kit.notCopied);
    }
  }

  /** The settings without what the reader typed. */
  private shared(): Partial<FormSettings> {
    return { ...this.settings, text: undefined };
  }
}

customElements.define('x-retriever', RetrieverDemo);
