import { openTarget } from '~/browser/page';
import { KeepBox } from '../parts/keep-box';
import { undoFor } from '../parts/undo-for';
import { readMarks } from './core/marks';
import { keepsMarks, keptMarks, MARKS_KEY } from './kept-marks';
import { MarkedAnswer } from './marked-answer';

/** The answers in their page: the folds that links open, and the marks that are kept and cleared. */
class CitationsDemo extends MarkedAnswer {
  /** Undo for pasted text that an example replaced. */
  private back!: ReturnType<typeof undoFor>;
  private keeping!: KeepBox;

  protected override ready(): void {
    super.ready();
    this.addEventListener('input', (event) => this.isOfForm(event) && this.edited());
    this.wireMine();
    this.back = undoFor(this.form, ['own', 'given']);
    this.wireOverlap();
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

  protected override turned(): void {
    this.unfold();
  }

  protected override takePreset(name: string): void {
    if (name === 'example') this.back.example(() => this.fill(this.presets.example!));
    else super.takePreset(name);
  }

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

  /** Wires the controls that keep and clear marks. */
  private wireMine(): void {
    const keepBox = this.querySelector<HTMLInputElement>('[data-keep]')!;
    keepBox.disabled = false;
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
}

customElements.define('x-citations', CitationsDemo);
