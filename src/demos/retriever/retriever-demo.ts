import { copyText } from '~/browser/save-file';
import { fill } from '~/i18n/format';
import type { Complaint } from './core/clinic/complaint';
import type { OwnQuestion, Place } from './core/own-questions';
import type { RetrieverForm, RetrieverSettings } from './core/settings';
import { h } from '~/lib/figure';
import { Problem } from '~/lib/problem';
import type { OwnResult, RemoteError } from '~/workers';
import type { Progress } from '~/demos/kit/demo-element';
import { csvFile, jsonFile, save } from '~/demos/kit/export';
import { mount } from '~/demos/kit/mount';
import {
  encoderCalled,
  encoderProblems,
  lazyEncoderPanel,
  unreadSaid,
} from '../parts/encoder-lazy';
import type { EncoderPanel } from '../parts/encoder-panel';
import type { SheetsHost } from './panels/answering/sheets';
import type { ClinicHost } from './panels/clinic/state';
import { OwnMarks } from './own-marks';
import { ExactPrompt } from './exact-prompt';
import { fly, glide, placesOf } from './flight';
import { openFolds, HANDBOOK, QuestionForm } from './question-form';
import { Searches, type Result } from './searches';
import type { OwnState, RetrieverState } from './view';

/** The drawing code is loaded with the first run; the page's initial figure needs no script. */
const loadDrawing = () => import('./result-rows');
type Drawing = Awaited<ReturnType<typeof loadDrawing>>;

class RetrieverDemo extends QuestionForm implements ClinicHost, SheetsHost {
  private marks!: OwnMarks;
  private encoder!: EncoderPanel;
  private searches!: Searches;
  private drawing: Drawing | undefined;
  private exact!: ExactPrompt;
  /** The text whose ranking the figure shows: at first the handbook's, from the record. */
  private drawnOf = HANDBOOK;
  /** The settings that produced the result. */
  private asked: RetrieverForm | undefined;
  /** The state that the figure shows, once the reader has run it. */
  private drawnState: RetrieverState | undefined;
  /** True if a button started the run; its results are then animated. */
  private isPressed = false;

  protected override ready(typed: readonly string[]): void {
    super.ready(typed);
    this.openSearches();
    this.addEventListener('click', this.onButton);
    this.form.addEventListener('submit', () => (this.isPressed = true), { capture: true });
    if (location.hash === '#retriever-text') this.goToOwnText();
  }

  private openSearches(): void {
    const { demo, props } = this;
    this.marks = new OwnMarks(this.findSlot('own-marks'), props.strings, {
      say: (sentence) => this.say(sentence),
      explain: (problem) => this.explain(problem),
      ask: (query) => this.askAgain(query),
      changed: async () => {
        if (this.value('source') === 'own') await this.run();
      },
    });
    this.encoder = lazyEncoderPanel(
      this.querySelector<HTMLElement>('[data-encoder]')!,
      { demo, locale: props.locale },
      { ready: () => void (this.isConnected && this.run()), gone: () => undefined },
    );
    this.exact = new ExactPrompt(props.vocabulary.file);
    this.searches = new Searches(props, this.own, this.marks, this.encoder);
  }

  bench(): ReturnType<ClinicHost['bench']> {
    return {
      strings: this.props.strings,
      examine: (complaint) => this.examine(complaint),
      state: () => JSON.stringify([{ ...this.read(), text: '' }, this.textAsked()]),
      turn: (question, settings) => this.fillWith({ ...settings, source: HANDBOOK, question }),
      remember: () => {
        const before = this.read();
        return () => this.fillWith({ ...before, text: this.value('text') });
      },
      questionOf: (id) => this.questions[id] ?? '',
      lead: (name) => this.lead(name),
      explain: (problem) => this.explain(problem),
    };
  }

  private async examine(complaint: Complaint) {
    const form = this.read();
    const source = form.source === 'own' ? 'own' : HANDBOOK;
    const query = complaint.question;
    const asked = { ...form, query, question: this.idOf(query), across: false };
    const findings = await this.searches.examine(asked, complaint);
    return { findings, settings: form as RetrieverSettings, source } as const;
  }

  /** The data that a language model can answer from. */
  stock(): ReturnType<SheetsHost['stock']> {
    return {
      shown: async () => {
        if (!this.result || this.stale || this.dataset.status !== 'idle') await this.run();
        if (!this.result || this.dataset.status !== 'idle') throw new Problem('no-ranking');
        const { answer } = this.result;
        return { answer, holds: (hit) => this.isMarked(answer.query, hit) };
      },
      sheets: () => this.searches.sheets(this.read()),
      explain: (problem) => this.explain(problem),
    };
  }

  private isMarked(query: string, place: Place): boolean {
    return this.drawing!.isAnswer(this.marks.questions, query, place);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.searches.stop();
    this.exact.stop();
  }

  protected override exports = {
    json: (result: Result) =>
      jsonFile('crossroads-retriever', {
        settings: { ...this.asked, text: undefined },
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
    const result = await this.searches.find(form, progress);
    progress.signal.throwIfAborted();
    this.asked = form;
    return result;
  }

  protected override view(settings: RetrieverForm, result: Result) {
    const { strings } = this.props;
    const { retrieverView, saidOf } = this.drawing!;
    this.drawnOf = this.textAsked();
    const found = 'figures' in result ? result : { ...result, own: this.ownState(result) };
    const count = Object.keys(this.questions).length;
    const encoder = this.encoder.loaded();
    const { query, cuts, hits, prompt } = result.answer;
    const passages = [...cuts, ...hits].map(({ text }) => text);
    const unread = unreadSaid(encoder, [query], passages);
    const named = { encoder: encoderCalled(encoder?.model), unread, questions: count };
    const exact = { ...this.props.vocabulary, tokens: this.exact.tokensOf(prompt.text) };
    const state: RetrieverState = { ...found, ...named, settings, exact, live: true };
    this.drawnState = state;
    return { figure: retrieverView(state, strings), said: saidOf(state, strings) };
  }

  /**
   * Draws the figure, its sentence and the folds below. After a press marks
   * fly to their places; after a change of a control rows glide.
   */
  protected override draw(drawn: ReturnType<typeof this.view>): void {
    const figure = this.findSlot('figure');
    const before = placesOf(figure);
    super.draw(drawn);
    const { strings } = this.props;
    const { restView, verdictView } = this.drawing!;
    mount(this.findSlot('verdict'), verdictView(this.drawnState!, strings));
    const rest = this.findSlot('rest');
    const open = openFolds(rest);
    mount(rest, restView(this.drawnState!, strings));
    open(rest);
    if (this.isPressed) fly(figure);
    else glide(figure, before);
    this.isPressed = false;
    if (this.exact.isOn) this.runAlongside(this.countPrompt());
  }

  private ownState({ answer, pool, ownFigures, ownVersus }: OwnResult): OwnState {
    return {
      pool,
      leftOut: this.own.leftOut,
      figures: ownFigures,
      versus: ownVersus,
      questions: this.marks.questions.length,
      isMarked: (place) => this.isMarked(answer.query, place),
    };
  }

  protected override fail(error: unknown): void {
    super.fail(error);
    this.clearOther();
  }

  protected override cancel(): void {
    super.cancel();
    if (this.clearOther()) this.say(this.props.strings.cancelledOther);
  }

  /** If a run fails, removes the ranking of another text, so that it does not appear under the question. */
  private clearOther(): boolean {
    if (this.drawnOf === this.textAsked()) return false;
    this.drawnOf = '';
    this.result = undefined;
    const { notRanked } = this.props.strings;
    mount(this.findSlot('figure'), [h('p', { class: 'verdict-line' }, notRanked)]);
    for (const piece of ['verdict', 'rest']) mount(this.findSlot(piece), []);
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

  private onButton = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (button?.dataset.preset) this.isPressed = true;
    if (button?.matches('[data-disagree]')) this.orFail(this.nextDisagreement());
    if (button?.matches('[data-copy-prompt]')) this.runAlongside(this.copyPrompt());
    if (button?.matches('[data-count-prompt]')) this.runAlongside(this.countPrompt());
    if (button?.dataset.mark) this.mark(JSON.parse(button.dataset.mark) as Place);
    if (button?.matches('[data-forget-marks]')) this.remember([]);
    if (button?.dataset.realScale) this.orFail(this.exportRealScale(button.dataset.realScale));
    if (button?.matches('[data-remove-files]')) {
      this.own.removeFiles();
      void this.run();
    }
  };

  private orFail(work: Promise<void>): void {
    work.catch((error: unknown) => this.fail(error));
  }

  private mark(place: Place): void {
    if (!this.result) return;
    const { toggleAnswer } = this.drawing!;
    this.remember(toggleAnswer(this.marks.questions, this.result.answer.query, place));
  }

  private remember(marked: readonly OwnQuestion[]): void {
    this.marks.put(marked);
    void this.run();
  }

  private async nextDisagreement(): Promise<void> {
    if (this.value('compare') === '')
      this.set('compare', this.value('method') === 'lsa' ? 'bm25' : 'lsa');
    this.set('source', HANDBOOK);
    const found = await this.searches.disagreement(this.read());
    if (!found) return this.say(this.props.strings.noDisagreement);
    this.showQuestion(found);
    await this.run();
  }

  /** Saves one of the files with which a server searches the same chunks. */
  private async exportRealScale(file: string): Promise<void> {
    if (this.result === undefined) await this.run();
    const body = await this.searches.realScale(this.settings, file);
    save({ file, type: 'text/plain;charset=utf-8', body });
    this.say(fill(this.props.kit.exported, { file }));
  }

  private async countPrompt(): Promise<void> {
    const text = this.result?.answer.prompt.text;
    if (!text || this.exact.tokensOf(text) !== undefined) return;
    await this.exact.count(text);
    this.redraw();
  }

  private async copyPrompt(): Promise<void> {
    const { copiedText, notCopied } = this.props.kit;
    const text = this.result?.answer.prompt.text ?? this.findSlot('prompt').textContent!;
    this.say((await copyText(text)) ? copiedText : notCopied);
  }
}

customElements.define('x-retriever', RetrieverDemo);
