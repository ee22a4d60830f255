import { connectTinylm, type PromptRan } from '~/workers';
import { DemoElement, type Progress } from '~/demos/kit/demo-element';
import { jsonFile } from '~/demos/kit/export';
import { figureFile } from '~/demos/kit/figure-file';
import { writeForm } from '~/demos/kit/form';
import { mount } from '~/demos/kit/mount';
import type { AnswerVerdict } from './core/score';
import { promptFields, type PromptFields, type RunSettings } from './core/settings';
import { jsonOf } from './files';
import { figureSaid } from './sentences';
import { firstToOpen, verdictsOf, type PromptState, type PromptProps } from './state';
import { BEGINNINGS, PROMPTS } from './presets';
import { restView } from './view/rest-view';
import { answersView } from './view/answers-view';
import { promptView } from './view';

/** The result of a run, with its settings. */
interface Ran extends PromptRan {
  form: RunSettings;
}

class PromptDemo extends DemoElement<PromptFields, Ran> {
  protected readonly demo = 'prompt';
  protected readonly fields = promptFields;
  /** One prompt runs at once, as soon as the model is loaded at the reader's request. */
  protected override live = false;
  protected override presets = PROMPTS;
  declare protected props: PromptProps;
  private readonly worker = connectTinylm();
  private open = 0;
  /** The verdicts of the previous run. */
  private last: AnswerVerdict[] | undefined;
  /** The worker has loaded the model. */
  private loaded = false;
  private readonly touched = new Set<string>();

  protected override exports = {
    json: ({ form, backend, result }: Ran) =>
      jsonFile('crossroads-prompt', jsonOf(form, backend, result)),
    svg: () => figureFile(this, 'crossroads-prompt'),
  };

  protected override ready(): void {
    this.addEventListener('input', this.onEdit, { capture: true }); // before the kit decides whether to run at once
    this.addEventListener('click', this.onMark);
    this.findSlot('run').setAttribute('aria-describedby', this.findSlot('first-run').id);
    this.edited();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.worker.stop();
    this.live = false;
  }

  protected override async compute(
    form: RunSettings,
    { signal, onProgress }: Progress,
  ): Promise<Ran> {
    const asked = { ...this.props.addresses, settings: form };
    const ran = await this.worker.runPrompt(asked, { signal, onProgress });
    if (!this.result || this.result.result.view !== ran.result.view)
      this.open = firstToOpen(ran.result);
    this.loaded = true;
    this.last = verdictsOf(this.result?.result);
    return { ...ran, form };
  }

  protected override view(_form: RunSettings, ran: Ran) {
    const state = this.stateOf(ran);
    this.live = this.isLight();
    return { figure: promptView(state), said: figureSaid(state), state };
  }

  /** Draws the picture, its title and sentence, and the folded rest. */
  protected override draw(drawn: ReturnType<typeof this.view>): void {
    super.draw(drawn);
    const { state } = drawn;
    this.findSlot('question-title').textContent = state.t.titles[state.result.view];
    this.findSlot('told-foot').hidden = state.result.view !== 'one';
    mount(this.findSlot('told'), answersView(state));
    mount(this.findSlot('rest'), restView(state, !this.classList.contains('full')));
  }

  /** A preset counts as a press of Run. */
  protected override takePreset(name: string): void {
    super.takePreset(name);
    if (name in PROMPTS) void this.run();
  }

  private stateOf({ result, backend }: Ran): PromptState {
    const { locale, strings } = this.props;
    return { locale, t: strings, result, open: this.open, before: this.last, live: { backend } };
  }

  protected override turned(): void {
    this.edited();
  }

  private isLight(): boolean {
    return this.loaded && this.read().view === 'one';
  }

  /** A new view sets its own settings, except for fields that the reader has changed. */
  private onEdit = ({ target }: Event): void => {
    const { name, dataset } = target as HTMLInputElement;
    if (name === 'view') this.begin();
    else this.touched.add(dataset.slides ?? name);
    this.edited();
  };

  private begin(): void {
    const preset = Object.entries(BEGINNINGS[this.read().view]);
    const open = preset.filter(([name]) => !this.touched.has(name));
    writeForm(this.form, Object.fromEntries(open));
  }

  private edited(): void {
    this.live = this.isLight();
    this.findSlot('view-help').textContent = this.props.strings.viewHelp[this.read().view];
  }

  private onMark = (event: Event): void => {
    const mark = (event.target as Element).closest<HTMLElement>('[data-question]');
    if (!mark) return;
    this.open = Number(mark.dataset.question);
    this.redraw();
  };
}

customElements.define('x-prompt', PromptDemo);
