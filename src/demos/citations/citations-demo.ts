import { fill } from '~/i18n/format';
import { readMarks, type Marks } from '~/lib/demos/citations/marks';
import type { Pasted } from '~/lib/demos/citations/own';
import { Problem } from '~/lib/problem';
import { DemoElement } from '../demo-element';
import { wayBackOf } from '../parts/way-back-of';
import { bringWithFold } from '../parts/bring-with-fold';
import { KeepBox } from '../parts/keep-box';
import type { KitProps } from '../props';
import { citationFields, type CitationFields, type CitationForm } from './fields';
import { keepsMarks, keptMarks, MARKS_KEY, marksInFile } from './kept-marks';
import { checkedIn, checkOnly } from './mark-radios';
import { exampleOf } from './own-example';
import { OwnSheet } from './own-sheet';
import { figureSaid } from './sentences';
import { shownAnswers, type CitationResult, type CitationState, type CitationWords } from './state';
import { view } from './view';
import { bringWriting } from './writing/bring';
import type { Writing } from './writing/writing';

interface Props extends KitProps<CitationFields>, CitationWords {}

/** What writes files is fetched when the first is asked for. */
const loadFiles = () => import('./files');

class CitationsDemo extends DemoElement<CitationFields, CitationResult> {
  protected override readonly demo = 'citations';
  protected fields!: CitationFields;
  declare protected props: Props;
  /** Lives as long as the page: the answers compared with our judgement. */
  private asked: ReadonlySet<string> = new Set();
  private own!: OwnSheet;
  /** To what a reader had pasted before the example or a file took its place. */
  private back!: ReturnType<typeof wayBackOf>;
  private keeping!: KeepBox;
  private writing: Writing | undefined;

  protected override prepare(): void {
    this.fields = citationFields(this.props.answers);
    this.presets = { example: { source: 'own', ...exampleOf(this.props) } };
    this.own = new OwnSheet(this.piece('own-sheet'), this.props);
  }

  protected override exports = {
    csv: async (result: CitationResult) => (await loadFiles()).csv(this.wholeState(result)),
    json: async (result: CitationResult) => (await loadFiles()).json(this.wholeState(result)),
  };

  protected override ready(): void {
    // Before the kit reads the form: only the button asks for our judgement, an edit does not.
    this.addEventListener('submit', () => this.ask(), { capture: true });
    this.form.addEventListener('input', () => this.edited());
    this.wireMine();
    this.back = wayBackOf(this.form, ['own', 'given']);
    this.open();
    const writes = this.querySelector<HTMLDetailsElement>('[data-writes]');
    if (writes) this.wireWriting(writes);
  }

  private wireWriting(fold: HTMLDetailsElement): void {
    const answers = {
      given: () => this.value('given'),
      paste: (pasted: Pasted) => this.paste(pasted),
      explain: (problem: unknown) => this.explain(problem),
    };
    bringWithFold(fold, async () => {
      this.writing = await bringWriting(fold, this.props.locale, answers);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.writing?.leave();
  }

  protected override turned(): void {
    this.open();
  }

  protected override async compute(form: CitationForm): Promise<CitationResult> {
    const { asked } = this;
    if (form.source !== 'own') return { form, marks: this.marks(), asked };
    const own = await this.own.show(pastedIn(form));
    return { form, marks: this.own.marks(), asked, own };
  }

  protected override faultOf(code: string): string | undefined {
    if (code.startsWith('answer-')) return 'own';
    return code.startsWith('passage-') ? 'given' : undefined;
  }

  protected override takePreset(): void {
    this.back.example(() => this.fill(this.presets.example!));
  }

  /** Fills both fields; what they held can be brought back. */
  private paste({ answer, passages }: Pasted): void {
    this.back.replace(() => this.fill({ source: 'own', own: answer, given: passages }));
  }

  protected override view(_form: CitationForm, result: CitationResult) {
    const state = this.stateOf(result);
    return { figure: view(state), said: figureSaid(state) };
  }

  private stateOf(result: CitationResult): CitationState {
    return { ...this.props, ...result };
  }

  /** @throws Problem where nothing is pasted that a file could hold */
  private wholeState(result: CitationResult): CitationState {
    if (result.form.source === 'own' && !result.own) throw new Problem('nothing-pasted');
    return this.stateOf(result);
  }

  private ask(): void {
    const form = this.read();
    if (form.view !== 'judge') return;
    const shown = shownAnswers({ answers: this.props.answers, form });
    this.asked = new Set([...this.asked, ...shown.map(({ id }) => id)]);
  }

  private edited(): void {
    this.open();
    void this.keeping.again();
  }

  /** Shows the chosen answer alone, or all of them; the fields of an own one, while they are empty. */
  private open(): void {
    const { answers } = this.props;
    const form = this.read();
    if (form.source === 'own' && (form.own + form.given).trim() === '')
      this.form.querySelector('details')!.open = true;
    const shown = shownAnswers({ answers, form }).map(({ id }) => id);
    for (const section of this.piece('six').querySelectorAll<HTMLElement>('[data-answer]'))
      section.hidden = !shown.includes(section.dataset.answer!);
  }

  /** On the six. */
  private marks(): Marks {
    return readMarks(this.props.answers, checkedIn(this.piece('six')));
  }

  private setMarks(marks: Marks): void {
    checkOnly(this.piece('six'), marks);
  }

  private mine(name: 'keep' | 'load'): HTMLInputElement {
    return this.querySelector<HTMLInputElement>(`[data-${name}]`)!;
  }

  /** What stands below the figure: keeping, clearing and reading marks. */
  private wireMine(): void {
    const [keepBox, chooser] = [this.mine('keep'), this.mine('load')];
    keepBox.disabled = chooser.disabled = false;
    keepBox.checked = keepsMarks();
    // What was marked before this script came stays.
    if (keepBox.checked) this.setMarks({ ...keptMarks(this.props.answers), ...this.marks() });
    this.keeping = this.keptBy(keepBox);
    chooser.addEventListener('change', () => void this.load(chooser));
    this.querySelector('[data-clear]')!.addEventListener('click', () => void this.clear());
  }

  private keptBy(box: HTMLInputElement): KeepBox {
    const { kept, forgotten, keepRefused: refused } = this.props.strings;
    return new KeepBox(box, {
      key: MARKS_KEY,
      text: () => JSON.stringify(this.marks()),
      words: { kept, forgotten, refused },
      say: (sentence) => (this.piece('kept').textContent = sentence),
    });
  }

  private async clear(): Promise<void> {
    this.keeping.stop('');
    this.asked = new Set();
    this.setMarks({});
    this.own.clear();
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
      this.setMarks(marks);
      this.edited();
    }
    await this.run();
    this.say(fill(strings.imported, { n: Object.keys(marks).length }));
  }
}

const pastedIn = ({ own, given }: CitationForm): Pasted => ({ answer: own, passages: given });

customElements.define('x-citations', CitationsDemo);
