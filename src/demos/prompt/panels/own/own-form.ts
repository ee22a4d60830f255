import { writeForm } from '~/demos/kit/panel-form';
import { mount } from '~/demos/kit/mount';
import { ModelRunPanel } from '~/demos/parts/answering/model-run';
import { KeepBox } from '~/demos/parts/keep-box';
import { loadModelWords } from '~/demos/parts/language-model/lazy';
import { openUndo, undoButton } from '~/demos/parts/undo';
import { Problem } from '~/lib/problem';
import { checkSize } from '~/lib/text/problem';
import { connectChecks, type OwnBench, type ReadBench } from '~/workers/models';
import { promptsOf } from '../../core/own/variants';
import type { Words as OwnStrings } from 'words:prompt-own';
import { BENCH_KEY, furtherView, savedBench, textToKeep } from './saved-bench';
import { messagesOf, readView, runText } from './reading';
import { benchOf, FILLED, formOf, ownFields } from './props';
import type { Filling, OwnFields, OwnForm as Form, OwnProps } from './props';
import type { OwnState } from './state';

const PAUSE = 350; // ms after the last keystroke until prompts and rows are read

/** The form of the reader's own prompts and rows, filled in from examples, files or an earlier visit. */
export abstract class OwnForm extends ModelRunPanel<OwnFields, OwnStrings, OwnState> {
  protected readonly fields = ownFields;
  declare protected props: OwnProps;
  protected readonly checks = connectChecks();
  private keeping!: KeepBox;
  private readonly earlier = savedBench();
  private back!: ReturnType<typeof openUndo<Filling>>;
  private due: ReturnType<typeof setTimeout> | undefined;
  private readings = 0;

  protected override ready(): void {
    this.keeping = this.keepBoxOf(this.findSlot('own-keep') as HTMLInputElement);
    this.back = this.wayBack();
    this.restore();
    super.ready();
    this.addEventListener('input', (event) => this.isOfForm(event) && this.readSoon());
    this.findSlot('own-file').addEventListener('change', this.onFile);
    this.findSlot('own-read').addEventListener('change', ({ target }) => {
      this.put({ ownAnswer: (target as HTMLSelectElement).value });
      this.readSoon();
    });
  }

  protected met(): void {
    void this.readBench(this.about !== undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.due);
  }

  /** Fills in the bench of an earlier visit. */
  private restore(): void {
    const { earlier } = this;
    if (earlier) this.back.replace(() => this.put(formOf(earlier)));
    if (earlier) mount(this.findSlot('own-further'), furtherView(earlier, this.props.strings));
    (this.findSlot('own-keep') as HTMLInputElement).checked = earlier !== undefined;
  }

  private keepBoxOf(box: HTMLInputElement): KeepBox {
    const { kept, keptNot, keepRefused, letters } = this.props.strings;
    return new KeepBox(box, {
      key: BENCH_KEY,
      text: () => textToKeep(this.read(), letters, this.earlier),
      words: { saved: kept, forgotten: keptNot, refused: keepRefused },
      say: (sentence) => (this.findSlot('kept').textContent = sentence),
    });
  }

  /** Undo for prompts and rows replaced by an example or a file. */
  private wayBack() {
    return openUndo<Filling>({
      empty: filling(this.props.settings),
      read: () => filling(this.read()),
      fill: (before) => {
        this.put(before);
        void this.readBench();
      },
      offer: (undo) => this.querySelector('.own-presets')!.append(undoButton(undo)),
    });
  }

  private put(form: Filling): void {
    writeForm(this.form, form);
  }

  protected bench(form: Form = this.read()): OwnBench {
    return benchOf(form, this.props.strings.letters);
  }

  /** The settings stay out of the address, since they mean nothing without the texts. */
  protected override take(): void {
    this.validate();
  }

  /** The one example. */
  protected override takePreset(): void {
    this.back.example(() => this.put(filling(this.props.settings)));
    void this.readBench();
  }

  private onFile = async ({ target }: Event): Promise<void> => {
    try {
      const text = await chosenText(target as HTMLInputElement);
      if (text !== undefined) this.back.replace(() => this.put({ ownTable: text, ownAnswer: '' }));
      await this.readBench();
    } catch (error) {
      this.complain(error);
    }
  };

  private readSoon(): void {
    this.expectReading();
    this.due = setTimeout(() => void this.readBench(), PAUSE);
  }

  private expectReading(): void {
    clearTimeout(this.due);
    this.due = undefined;
    this.dataset.reading = '';
  }

  /**
   * Reports problems and the length of a run; only the latest reading does. Until then, `data-reading`
   * is set. @param clears whether a bench without problems takes the place of the last failure
   */
  private async readBench(clears = true): Promise<void> {
    const mine = ++this.readings;
    const isLatest = () => mine === this.readings;
    this.expectReading();
    void this.keeping.again();
    try {
      await loadModelWords(this.props.locale);
      const read = await this.checks.read(this.bench());
      if (!isLatest()) return;
      this.showEstimate(read);
      if (clears) this.clearFailure();
      mount(this.findSlot('own-read'), readView(read, this.props.strings, this.props.locale));
    } catch (error) {
      if (isLatest()) this.complain(error);
    } finally {
      if (isLatest() && this.due === undefined) delete this.dataset.reading;
    }
  }

  /** Shows a problem next to Run, unless a run is in progress. */
  private complain(error: unknown): void {
    if (this.dataset.status !== 'running') this.fail(error);
  }

  private clearFailure(): void {
    if (this.dataset.status !== 'failed') return;
    this.say('');
    this.show({ name: 'idle' });
  }

  private showEstimate({ templates, rows }: ReadBench): void {
    const { strings: t, locale } = this.props;
    const prompts = messagesOf(promptsOf(templates, rows));
    this.findSlot('own-estimate').textContent = runText(prompts, this.read().lmMost, t, locale);
  }
}

const filling = (form: Form): Filling =>
  Object.fromEntries(FILLED.map((name) => [name, form[name]]));

/** The text of the chosen file, which can be chosen again. @throws Problem `too-large`, `unreadable` */
async function chosenText(input: HTMLInputElement): Promise<string | undefined> {
  const [file] = input.files ?? [];
  if (!file) return undefined;
  input.value = '';
  checkSize(file.name, file.size);
  return file.text().catch(() => {
    throw new Problem('unreadable', { name: file.name });
  });
}
