import { absolute } from '~/browser/absolute';
import {
  connectRetriever,
  type HandbookResult,
  type OwnResult,
  type RemoteError,
  type Wanted,
} from '~/workers';
import { copyText } from '~/browser/clipboard';
import { fill } from '~/i18n/format';
import { h } from '~/lib/figure';
import type { Complaint } from '~/lib/demos/retriever/clinic/complaint';
import type { RetrieverSettings } from '~/lib/demos/retriever/settings';
import type { Both } from '~/lib/locale';
import { Problem } from '~/lib/problem';
import type { OwnQuestion, Place } from '~/lib/demos/retriever/own-questions';
import { choicesOf } from '../choices';
import { DemoElement, type Progress } from '../demo-element';
import { csvFile, jsonFile, save } from '../export';
import { mount } from '../mount';
import type { KitProps } from '../props';
import type { Status } from '../status';
import type { EncoderPanel } from '../parts/encoder-panel';
import { encoderCalled, encoderProblems, lazyEncoderPanel } from '../parts/encoder-lazy';
import type { Answering, Store } from './answering/answering';
import { bringAnswering } from './answering/bring';
import { bringClinic } from './clinic/bring';
import type { Bench, Clinic } from './clinic/clinic';
import { retrieverFields, type RetrieverFields, type RetrieverForm } from './fields';
import { encoderName, embedMissing } from './embed-missing';
import { OwnMarks } from './own-marks';
import { OwnText } from './own-text';
import { PRESETS } from './presets';
import type { RetrieverStrings } from './strings';
import type { OwnState, RetrieverState } from './view';

interface RetrieverProps extends KitProps<RetrieverFields> {
  strings: RetrieverStrings;
  /** Address of the built-in text. */
  handbook: string;
  /** Address of the course vectors. */
  course: string;
  /** What a language model is told before it reads the passages. */
  instructions: Both<string>;
}

type Result = HandbookResult | OwnResult;

/** What draws waits until something is drawn: the figure of the page needs no script. */
const loadDrawing = () => import('./drawing');
const HANDBOOK = 'handbook';
/** Work that shows no progress of its own and is not broken off. */
const silent = (): Progress => ({
  signal: new AbortController().signal,
  onProgress: () => undefined,
});
type Drawing = Awaited<ReturnType<typeof loadDrawing>>;

class RetrieverDemo extends DemoElement<RetrieverFields, Result> {
  protected readonly demo = 'retriever';
  protected fields!: RetrieverFields;
  protected override presets = PRESETS;
  declare protected props: RetrieverProps;
  private readonly worker = connectRetriever();
  private own!: OwnText;
  private marks!: OwnMarks;
  private encoder!: EncoderPanel;
  /** Built-in questions in the page's language, by id. */
  private questions!: Record<string, string>;
  private drawing: Drawing | undefined;
  /** On the demo's own page, once it has come. */
  private clinic: Clinic | undefined;
  private answering: Answering | undefined;
  /** The text whose ranking the figure shows: at first the handbook's, from the record. */
  private drawnOf = HANDBOOK;

  protected override prepare(): void {
    this.questions = choicesOf(this, 'question');
    this.fields = retrieverFields(Object.keys(this.questions));
  }

  protected override ready(typed: readonly string[]): void {
    this.openOwn();
    this.openEncoder();
    if (!typed.includes('query')) this.fillQuery();
    typed.forEach((name) => this.leaveBuiltIn(name));
    this.form.addEventListener('input', this.onTyped, { capture: true });
    this.addEventListener('click', this.onButton);
    const clinic = this.parentElement?.querySelector<HTMLElement>(':scope > [data-clinic]');
    if (clinic) this.openClinic(clinic);
    const answering = this.querySelector<HTMLDetailsElement>('[data-answering]');
    if (answering)
      bringAnswering(answering, this.props.locale, this.stock(), (came) => (this.answering = came));
    if (location.hash === '#retriever-text') this.goToOwnText();
  }

  private openOwn(): void {
    const { strings } = this.props;
    const hooks = {
      say: (sentence: string) => this.say(sentence),
      explain: (problem: unknown) => this.explain(problem),
    };
    this.own = new OwnText(this.form, strings, hooks);
    this.marks = new OwnMarks(this.piece('own-marks'), strings, {
      ...hooks,
      ask: (query) => this.askAgain(query),
      changed: () => void (this.value('source') === 'own' && this.run()),
    });
  }

  /** A question of the reader's own, on their own text. */
  private askAgain(query: string): void {
    this.set('source', 'own');
    this.set('question', '');
    this.set('query', query);
    this.scrollIntoView();
    void this.run();
  }

  private openEncoder(): void {
    const root = this.querySelector<HTMLElement>('[data-encoder]')!;
    const { demo, props } = this;
    this.encoder = lazyEncoderPanel(
      root,
      { demo, locale: props.locale },
      {
        ready: () => void (this.isConnected && this.run()),
        gone: () => undefined,
      },
    );
  }

  /** Should it not come, it is fetched again when the reader turns to it. */
  private openClinic(root: HTMLElement): void {
    bringClinic(root, this.props.locale, this.props.strings, this.bench()).then(
      (clinic) => (this.clinic = clinic),
      () => root.addEventListener('focusin', () => this.openClinic(root), { once: true }),
    );
  }

  private bench(): Bench {
    return {
      examine: (complaint) => this.examine(complaint),
      state: () => JSON.stringify([{ ...this.read(), text: '' }, this.textAsked()]),
      turn: (question, settings) => this.turnTo({ ...settings, source: HANDBOOK, question }),
      remember: () => {
        const before = this.read();
        return () => this.turnTo({ ...before, text: this.value('text') });
      },
      questionOf: (id) => this.questions[id] ?? '',
      lead: (name) => this.lead(name),
      explain: (problem) => this.explain(problem),
    };
  }

  /** What a language model is given to answer from. */
  private stock(): Store {
    return {
      shown: async () => {
        if (!this.result || this.dataset.status !== 'idle') await this.run();
        if (!this.result || this.dataset.status !== 'idle') throw new Problem('no-ranking');
        const { answer } = this.result;
        const { isAnswer } = this.drawing!;
        const holds = (hit: Place) => isAnswer(this.marks.questions, answer.query, hit);
        return { answer, holds };
      },
      sheets: async () => {
        const asked = this.asked(this.read());
        if (asked.encoder) await this.embed(await this.worker.textsOfHandbook(asked), silent());
        return this.worker.sheets(asked, silent());
      },
      explain: (problem) => this.explain(problem),
    };
  }

  private turnTo(values: Partial<RetrieverForm>): void {
    this.set('question', values.question ?? '');
    this.fillQuery();
    this.fill(values);
  }

  /** Follows a complaint through the text at hand, as it is cut and searched now. */
  private async examine(complaint: Complaint) {
    const form = this.read();
    const source = form.source === 'own' ? 'own' : HANDBOOK;
    const query = complaint.question;
    const [question = ''] =
      Object.entries(this.questions).find(([, text]) => text === query.trim()) ?? [];
    const asked = { ...this.asked({ ...form, query, question, across: false }), marked: [] };
    if (source === 'own') await this.loadOwn(silent());
    if (asked.encoder)
      await this.embed(
        source === 'own'
          ? await this.worker.textsOfOwn(asked, silent())
          : await this.worker.textsOfHandbook(asked),
        silent(),
      );
    const findings = await this.worker.examine({ ...asked, source, complaint }, silent());
    return { findings, settings: form as RetrieverSettings, source } as const;
  }

  protected override show(status: Status): void {
    super.show(status);
    if (status.name === 'idle') this.clinic?.again();
  }

  /** A built-in question, or the place for a text of one's own. */
  protected override takePreset(name: string): void {
    if (name === 'own') return this.goToOwnText();
    super.takePreset(name);
    this.fillQuery();
  }

  private goToOwnText(): void {
    this.set('source', 'own');
    this.lead('text');
    if (this.value('text').trim() !== '') void this.run();
  }

  /** Opens what a field is folded into, and leads the reader there. */
  private lead(name: string): void {
    const field = this.form.querySelector<HTMLElement>(`#retriever-${name}`)!;
    for (let fold = field.closest('details'); fold; fold = fold.parentElement!.closest('details'))
      fold.open = true;
    field.focus();
  }

  protected override faultOf(): string | undefined {
    return this.value('source') === 'own' ? 'text' : undefined;
  }

  protected override turned(): void {
    this.set('source', 'handbook');
    this.fillQuery();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.worker.stop();
    this.answering?.leave();
    this.own.forgetLoaded();
  }

  protected override exports = {
    json: (result: Result) =>
      jsonFile('crossroads-retriever', {
        settings: { ...this.settings, text: undefined },
        ...result,
        marked: this.marks.questions,
      }),
    csv: async ({ answer }: Result) => {
      const { resultRows } = await loadDrawing();
      return csvFile('crossroads-retriever', resultRows(answer));
    },
  };

  protected override async compute(form: RetrieverForm, progress: Progress): Promise<Result> {
    this.drawing ??= await loadDrawing();
    const asked = this.asked(form);
    const { encoder } = asked;
    if (form.source !== 'own') {
      if (encoder) await this.embed(await this.worker.textsOfHandbook(asked), progress);
      return this.worker.ask(asked, progress);
    }
    await this.loadOwn(progress);
    const marked = this.marks.questions;
    if (encoder)
      await this.embed(await this.worker.textsOfOwn({ ...asked, marked }, progress), progress);
    const result = await this.worker.askOwn({ ...asked, marked }, progress);
    if (marked === this.marks.questions) this.marks.put(result.marked); // no newer mark was set meanwhile
    return result;
  }

  /** What the worker is asked. The text goes to it once, when it has changed, and not with every question. */
  private asked(form: RetrieverForm) {
    const { instructions, locale, course } = this.props;
    const instruction = instructions[locale];
    const { query, question } = form;
    const encoder = encoderName(this.encoder.loaded());
    const settings: RetrieverForm = { ...form, text: '' };
    const urls = { url: this.handbook, course: absolute(course) };
    const told = { instruction, instructions };
    return { settings, query, question, locale, encoder, ...told, ...urls };
  }

  private embed(texts: Wanted, progress: Progress): Promise<void> {
    return embedMissing(texts, this.encoder, this.worker, progress);
  }

  /** The handbook's full address: a worker has no page to which a path could be relative. */
  private get handbook(): string {
    return absolute(this.props.handbook);
  }

  private async loadOwn(progress: Progress): Promise<void> {
    if (!this.own.changed) return;
    const { version, typed, files, refused } = await this.own.read();
    const transfer = files.map(({ bytes }) => bytes.buffer);
    const read = await this.worker.load({ version, typed, files }, { ...progress, transfer });
    this.own.loaded(version, read.loaded, [...refused, ...read.refused]);
  }

  protected override view(settings: RetrieverForm, result: Result) {
    const { strings } = this.props;
    const { retrieverView, saidOf } = this.drawing!;
    this.drawnOf = this.textAsked();
    const found = 'figures' in result ? result : { ...result, own: this.ownState(result) };
    const count = Object.keys(this.questions).length;
    const named = { encoder: encoderCalled(this.encoder.loaded()?.model), questions: count };
    const state: RetrieverState = { ...found, ...named, settings, live: true };
    return { figure: retrieverView(state, strings), said: saidOf(state, strings) };
  }

  private ownState({ answer, pool, ownFigures, ownVersus }: OwnResult): OwnState {
    const { isAnswer } = this.drawing!;
    return {
      pool,
      leftOut: this.own.leftOut,
      figures: ownFigures,
      versus: ownVersus,
      questions: this.marks.questions.length,
      isMarked: (place) => isAnswer(this.marks.questions, answer.query, place),
    };
  }

  /** The text that the settings ask for, as it is now. */
  private textAsked(): string {
    return this.settings.source === 'own' ? `own ${this.own.state}` : HANDBOOK;
  }

  protected override fail(error: unknown): void {
    super.fail(error);
    this.clearOther();
  }

  protected override cancel(): void {
    super.cancel();
    if (this.clearOther()) this.say(this.props.strings.cancelledOther);
  }

  /** Where no ranking came about, that of another text does not stand under the question. */
  private clearOther(): boolean {
    if (this.drawnOf === this.textAsked()) return false;
    this.drawnOf = '';
    this.result = undefined;
    const { notRanked } = this.props.strings;
    mount(this.piece('figure'), [h('p', { class: 'verdict-line' }, notRanked)]);
    return true;
  }

  protected override explain(error: unknown): string {
    const { code, values = {} } = error as RemoteError;
    if (code === 'worker-died') this.own.forgetLoaded();
    const name = values.name || this.props.strings.text;
    return super.explain({ code, values: { ...values, name } });
  }

  protected override problems() {
    return { ...encoderProblems(), ...super.problems() };
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
    if (button?.matches('[data-disagree]')) this.beside(this.nextDisagreement());
    if (button?.matches('[data-copy-prompt]')) this.beside(this.copyPrompt());
    if (button?.dataset.mark) this.mark(JSON.parse(button.dataset.mark) as Place);
    if (button?.matches('[data-forget-marks]')) this.remember([]);
    if (button?.dataset.realScale) this.beside(this.handRealScale(button.dataset.realScale));
    if (button?.matches('[data-remove-files]')) {
      this.own.removeFiles();
      void this.run();
    }
  };

  private mark(place: Place): void {
    if (!this.result) return;
    const { toggleAnswer } = this.drawing!;
    this.remember(toggleAnswer(this.marks.questions, this.result.answer.query, place));
  }

  private remember(marked: OwnQuestion[]): void {
    this.marks.put(marked);
    void this.run();
  }

  private fillQuery(): void {
    const text = this.questions[this.value('question')];
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
    if (this.value('compare') === '')
      this.set('compare', this.value('method') === 'lsa' ? 'bm25' : 'lsa');
    this.set('source', 'handbook');
    const asked = this.asked(this.read());
    if (asked.encoder) await this.embed(await this.worker.textsOfHandbook(asked), silent());
    const found = await this.worker.disagree(asked);
    if (!found) return this.say(this.props.strings.noDisagreement);
    this.set('question', found);
    this.fillQuery();
    await this.run();
  }

  /** One of the files with which a server searches the same chunks. */
  private async handRealScale(name: string): Promise<void> {
    try {
      if (this.result === undefined) await this.run();
      const { source } = this.settings;
      const asked = { ...this.asked(this.settings), source, marked: this.marks.questions };
      const text = await this.worker.realScale({ ...asked, name });
      save({ file: name, type: 'text/plain;charset=utf-8', body: text });
      this.say(fill(this.props.kit.exported, { file: name }));
    } catch (error) {
      this.fail(error);
    }
  }

  private async copyPrompt(): Promise<void> {
    const { copiedText, notCopied } = this.props.kit;
    const text = this.result?.answer.prompt.text ?? this.piece('prompt').textContent!;
    this.say((await copyText(text)) ? copiedText : notCopied);
  }
}

customElements.define('x-retriever', RetrieverDemo);
