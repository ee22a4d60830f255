import { mount } from '~/demos/kit/mount';
import { jsonFile } from '~/demos/kit/export';
import type { Progress } from '~/demos/kit/demo-element';

import type { OwnResult, RemoteError } from '~/workers';
import {
  encoderCalled,
  encoderProblems,
  lazyEncoderPanel,
  unreadText,
} from '../parts/encoder-lazy';
import type { EncoderPanel } from '../parts/encoder-panel';
import type { Place } from './core/own-questions';
import type { RetrieverForm } from './core/settings';
import { OwnMarks } from './own-marks';
import { openFolds, HANDBOOK, QuestionForm } from './question-form';
import { Searches, type Result } from './searches';
import type { OwnState, RetrieverState } from './view';

/** The drawing code is loaded with the first run; the page's initial figure needs no script. */
const loadDrawing = () => import('./drawing');
type Drawing = Awaited<ReturnType<typeof loadDrawing>>;

/** Searches the handbook or the reader's text, and draws the ranking with what is below it. */
export abstract class RankingElement extends QuestionForm {
  protected marks!: OwnMarks;
  private encoder!: EncoderPanel;
  protected searches!: Searches;
  protected drawing: Drawing | undefined;
  /** The text whose ranking the figure shows: at first the handbook's, from the record. */
  private drawnOf = HANDBOOK;
  /** The settings that produced the result. */
  private asked: RetrieverForm | undefined;
  /** The state that the figure shows, once the reader has run it. */
  private drawnState: RetrieverState | undefined;

  protected override ready(typed: readonly string[]): void {
    super.ready(typed);
    this.openSearches();
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
    this.searches = new Searches(props, this.own, this.marks, this.encoder);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.searches.stop();
  }

  protected override exports = {
    json: (result: Result) =>
      jsonFile('crossroads-retriever', {
        settings: { ...this.asked, text: undefined },
        ...result,
        marked: this.marks.questions,
      }),
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
    const { retrieverView, summaryText } = this.drawing!;
    this.drawnOf = this.textAsked();
    const found = 'figures' in result ? result : { ...result, own: this.ownState(result) };
    const count = Object.keys(this.questions).length;
    const encoder = this.encoder.loaded();
    const { query, cuts, hits } = result.answer;
    const passages = [...cuts, ...hits].map(({ text }) => text);
    const unread = unreadText(encoder, [query], passages);
    const named = { encoder: encoderCalled(encoder?.model), unread, questions: count };
    const state: RetrieverState = { ...found, ...named, settings, live: true };
    this.drawnState = state;
    return { figure: retrieverView(state, strings), text: summaryText(state, strings) };
  }

  /** Draws the figure, its sentence and the folds below. */
  protected override draw(drawn: ReturnType<typeof this.view>): void {
    super.draw(drawn);
    const { strings } = this.props;
    const { restView, verdictView } = this.drawing!;
    mount(this.findSlot('verdict'), verdictView(this.drawnState!, strings));
    const rest = this.findSlot('rest');
    const open = openFolds(rest);
    mount(rest, restView(this.drawnState!, strings));
    open(rest);
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
    mount(this.findSlot('figure'), [<p class="verdict-line">{notRanked}</p>]);
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

  protected isMarked(query: string, place: Place): boolean {
    return this.drawing!.isAnswer(this.marks.questions, query, place);
  }
}
