import { openTarget } from '~/browser/page';
import { fill } from '~/i18n/format';
import { Problem } from '~/lib/problem';
import { KeepBox } from '../parts/keep-box';
import { undoFor } from '../parts/undo-for';
import { readMarks } from './core/marks';
import type { Pasted } from './core/own';
import { keepsMarks, keptMarks, MARKS_KEY, marksInFile } from './kept-marks';
import { MarkedAnswer } from './marked-answer';

/** The answers in their page: the folds that links open, and the marks that are kept, cleared and loaded. */
class CitationsDemo extends MarkedAnswer {
  /** Undo for pasted text that an example or a file replaced. */
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

  /** Fills both fields; the replaced text can be restored. */
  private paste({ answer, passages }: Pasted): void {
    this.back.replace(() => this.fill({ source: 'own', own: answer, given: passages }));
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

customElements.define('x-citations', CitationsDemo);
