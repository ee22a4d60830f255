import { openTarget } from '~/browser/page';
import { fill } from '~/i18n/format';
import { readMarks, type Marks } from './core/marks';
import type { Pasted } from './core/own';
import { Problem } from '~/lib/problem';
import { DemoElement } from '~/demos/kit/demo-element';
import { mount } from '~/demos/kit/mount';
import { undoFor } from '../parts/undo-for';
import { KeepBox } from '../parts/keep-box';
import { citeView } from './view';
import {
  citationFields,
  type CitationFields,
  type CitationSettings,
  presetsOf,
} from './core/settings';
import { keepsMarks, keptMarks, MARKS_KEY, marksInFile } from './kept-marks';
import { marksView } from './view/marks-view';
import { overlapView } from './view/overlap-view';
import type { Meaning } from './meaning';
import { OwnAnswer, exampleOf } from './own-answer';
import { figureSaid } from './sentences';
import { shownAnswer, type CitationResult, type CitationState, type CitationProps } from './state';
import { judgedCount, verdictView } from './view/verdict-view';
import type { WritingHost } from './panels/writing/props';

/** The code that writes files is loaded at the first export. */
const loadFiles = () => import('./files');
const loadMeaning = () => import('./meaning');

class CitationsDemo extends DemoElement<CitationFields, CitationResult> implements WritingHost {
  protected override readonly demo = 'citations';
  protected fields!: CitationFields;
  declare protected props: CitationProps;
  /** The reader's marks on the six answers. */
  private marked: Marks = {};
  private own!: OwnAnswer;
  /** The current sentence. */
  private on = 0;
  /** Undo for pasted text that an example or a file replaced. */
  private back!: ReturnType<typeof undoFor>;
  private keeping!: KeepBox;
  /** Loaded when its fold is first opened. */
  private meaning: Meaning | undefined;

  protected override prepare(): void {
    this.fields = citationFields(this.props.answers);
    this.presets = {
      ...presetsOf(this.props.answers),
      example: { source: 'own', ...exampleOf(this.props) },
    };
    this.own = new OwnAnswer(this.props.strings.yourAnswer);
  }

  protected override exports = {
    csv: async (result: CitationResult) => (await loadFiles()).csv(this.wholeState(result)),
    json: async (result: CitationResult) => (await loadFiles()).json(this.wholeState(result)),
  };

  protected override ready(): void {
    // Runs before the kit reads the form, so that a press is marked and then answered.
    this.addEventListener('input', this.onMark, { capture: true });
    for (const kind of ['pointerover', 'focusin']) this.addEventListener(kind, this.onPoint);
    this.addEventListener('input', (event) => this.isOfForm(event) && this.edited());
    this.wireMine();
    this.back = undoFor(this.form, ['own', 'given']);
    this.wireOverlap();
    this.wireMeaning();
    this.unfold();
    this.fit(); // shows what the address names, so that the page can go there
    openTarget();
  }

  /** Stores the state of the word-count fold as a setting, so that a link can open it. */
  private wireOverlap(): void {
    const fold = this.findSlot('overlap-fold') as HTMLDetailsElement;
    // the click comes before the fold toggles
    fold
      .querySelector('summary')!
      .addEventListener('click', () => this.fill({ view: fold.open ? 'judge' : 'overlap' }));
  }

  /** Loads the encoder's panel and its view when the fold is opened; only the page of the demo has it. */
  private wireMeaning(): void {
    const fold = this.querySelector<HTMLDetailsElement>('[data-meaning-fold]');
    fold?.addEventListener('toggle', async () => {
      if (!fold.open || this.meaning) return;
      const { Meaning: Opened } = await loadMeaning();
      this.meaning ??= new Opened(fold, this.demo, this.props.locale, () => this.judgedState());
      void this.meaning.draw();
    });
  }

  /** The state with an answer to judge; undefined before there is one. */
  private judgedState(): CitationState | undefined {
    const atRest = { form: this.read(), marks: this.marked, on: this.on };
    const state = this.stateOf(this.result ?? atRest);
    return isWaiting(state) ? undefined : state;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.meaning?.dispose();
    this.meaning = undefined;
  }

  protected override turned(): void {
    this.unfold();
  }

  protected override async compute(form: CitationSettings): Promise<CitationResult> {
    const own = form.source === 'own' ? await this.own.read(pastedIn(form)) : undefined;
    const marks = form.source === 'own' ? this.own.marks() : this.marked;
    return { form, marks, on: this.on, own };
  }

  protected override faultOf(code: string): string | undefined {
    if (code.startsWith('answer-')) return 'own';
    return code.startsWith('passage-') ? 'given' : undefined;
  }

  protected override takePreset(name: string): void {
    if (name === 'example') this.back.example(() => this.fill(this.presets.example!));
    else super.takePreset(name);
  }

  /** The pasted passages. */
  given(): string {
    return this.value('given');
  }

  /** Fills both fields; the replaced text can be restored. */
  paste({ answer, passages }: Pasted): void {
    this.back.replace(() => this.fill({ source: 'own', own: answer, given: passages }));
  }

  protected override view(_form: CitationSettings, result: CitationResult) {
    const state = this.stateOf(result);
    return { figure: citeView(state), said: figureSaid(state), state };
  }

  /** Draws the answer with its chips, its question, the text below it, and the folds. */
  protected override draw(drawn: ReturnType<typeof this.view>): void {
    super.draw(drawn);
    const { state } = drawn;
    this.checkChips(state.marks);
    mount(this.findSlot('question'), [shownAnswer(state)?.question ?? state.strings.yourAnswer]);
    mount(this.findSlot('told'), verdictView(state));
    mount(this.findSlot('overlap'), isWaiting(state) ? [] : overlapView(state));
    mount(this.findSlot('marks'), isWaiting(state) ? [] : marksView(state));
    void this.meaning?.draw();
  }

  /** Shows “Yours” once a sentence is judged, with the number of judged sentences. */
  protected override turnBadge(): void {
    const { n, of } = judgedCount(this.stateOf(this.result!));
    if (n > 0) return super.turnBadge(fill(this.props.strings.badge, { n, of }));
    this.findSlot('badge').dataset.badge = 'recorded';
    delete this.dataset.mine;
  }

  private stateOf(result: CitationResult): CitationState {
    return { ...this.props, ...result };
  }

  /** @throws Problem if there is no answer to export */
  private wholeState(result: CitationResult): CitationState {
    if (result.form.source === 'own' && !result.own) throw new Problem('nothing-pasted');
    return this.stateOf(result);
  }

  private get chips(): HTMLInputElement[] {
    return [...this.findSlot('figure').querySelectorAll<HTMLInputElement>('input[type=radio]')];
  }

  private checkChips(marks: Marks): void {
    for (const chip of this.chips) chip.checked = marks[chip.name] === chip.value;
  }

  private onMark = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    const sentence = (target as Element).closest<HTMLElement>('[data-sentence]');
    if (!sentence) return;
    this.on = Number(sentence.dataset.sentence);
    const marks = { [name]: value } as Marks;
    if (this.read().source === 'own') this.own.mark({ ...this.own.marks(), ...marks });
    else this.marked = { ...this.marked, ...marks };
  };

  /** Shows the passage of the sentence under the pointer or with the focus. */
  private onPoint = ({ target }: Event): void => {
    const sentence = (target as Element).closest<HTMLElement>('[data-sentence]:not([data-waits])');
    if (!sentence || Number(sentence.dataset.sentence) === this.on) return;
    this.on = Number(sentence.dataset.sentence);
    const cited = sentence.dataset.cites!.split(' ');
    for (const one of this.findSlot('figure').querySelectorAll<HTMLElement>('[data-sentence]'))
      one.toggleAttribute('data-on', one === sentence);
    for (const one of this.findSlot('figure').querySelectorAll<HTMLElement>('[data-passage]'))
      one.toggleAttribute('data-on', cited.includes(one.dataset.passage!));
    if (!this.result) return;
    this.result = { ...this.result, on: this.on };
    mount(this.findSlot('told'), verdictView(this.stateOf(this.result)));
  };

  private edited(): void {
    this.unfold();
    void this.keeping.again();
  }

  /** Opens the folds that the settings of a link refer to. */
  private unfold(): void {
    const { source, view, answer } = this.read();
    if (source === 'own') (this.findSlot('own-fold') as HTMLDetailsElement).open = true;
    if (view === 'overlap') (this.findSlot('overlap-fold') as HTMLDetailsElement).open = true;
    const shown = this.findSlot('figure').querySelector<HTMLElement>('[data-answer]');
    if (shown?.dataset.answer !== (source === 'own' ? 'own' : answer)) this.on = 0;
  }

  private mine(name: 'keep' | 'load'): HTMLInputElement {
    return this.querySelector<HTMLInputElement>(`[data-${name}]`)!;
  }

  /** Wires the controls that keep, clear and load marks. */
  private wireMine(): void {
    const [keepBox, chooser] = [this.mine('keep'), this.mine('load')];
    keepBox.disabled = chooser.disabled = false;
    keepBox.checked = keepsMarks();
    // Chips pressed before this script was loaded stay pressed.
    const pressed = this.chips.filter(({ checked }) => checked);
    this.marked = {
      ...(keepBox.checked && keptMarks(this.props.answers)),
      ...readMarks(this.props.answers, Object.fromEntries(pressed.map((c) => [c.name, c.value]))),
    };
    this.checkChips(this.marked);
    if (Object.keys(this.marked).length > 0) void this.run();
    this.keeping = this.keptBy(keepBox);
    chooser.addEventListener('change', () => void this.load(chooser));
    this.querySelector('[data-clear]')!.addEventListener('click', () => void this.clear());
  }

  private keptBy(box: HTMLInputElement): KeepBox {
    const { kept, forgotten, keepRefused: refused } = this.props.strings;
    return new KeepBox(box, {
      key: MARKS_KEY,
      text: () => JSON.stringify(this.marked),
      words: { kept, forgotten, refused },
      say: (sentence) => (this.findSlot('kept').textContent = sentence),
    });
  }

  private async clear(): Promise<void> {
    this.keeping.stop('');
    this.marked = {};
    this.own.clear();
    this.on = 0;
    await this.run();
    this.say(this.props.strings.cleared);
  }

  private async load(chooser: HTMLInputElement): Promise<void> {
    const file = chooser.files?.[0];
    if (!file) return;
    const read = await marksInFile(file, this.props.answers);
    chooser.value = '';
    const { strings } = this.props;
    if (!read) return this.fail(new Problem('not-marks'));
    const { marks, pasted } = read;
    if (pasted) {
      await this.own.hold(pasted, marks);
      this.paste(pasted);
    } else {
      this.marked = marks;
      this.edited();
    }
    await this.run();
    this.say(fill(strings.imported, { n: Object.keys(marks).length }));
  }
}

const isWaiting = ({ form, own }: CitationState): boolean => form.source === 'own' && !own;

const pastedIn = ({ own, given }: CitationSettings): Pasted => ({ answer: own, passages: given });

customElements.define('x-citations', CitationsDemo);
