import { fill } from '~/i18n/format';
import type { Progress } from '~/demos/kit/demo-element';
import { PanelElement } from '~/demos/kit/panel-element';
import { codeOf } from '~/demos/kit/problem';
import { Problem } from '~/lib/problem';
import { WRITING } from '~/lib/language-model/writing';
import type { Settings } from '~/lib/settings/table';
import { lazyModelPanel, modelWords, type ModelPanel } from '../language-model/lazy';
import { undoFor } from '../undo-for';
import { Columns } from './columns';
import type { SideStrings } from './en';
import { sideFields, type SideProps } from './settings';
import { earlierView, sideView } from './view';

type Form = Settings<typeof sideFields>;

/** Number of next tokens requested: all of a tiny model's, and nearly all of the probability mass of another. */
const TOLD = 1_000;
/** Number of tokens in a model's continuation. */
const MOST = 20;

/** The next token of one prompt by several models: each that is asked stays as a column. */
class SidePanel extends PanelElement<typeof sideFields, SideStrings, Columns> {
  protected readonly fields = sideFields;
  declare protected props: SideProps;
  protected override result: Columns | undefined = new Columns();
  private models!: ModelPanel;
  private back!: ReturnType<typeof undoFor>;
  /** The model that answered last, for the sentence about it. */
  private asked = '';

  protected override prepare(): void {
    this.presets = this.props.presets;
  }

  protected override ready(): void {
    this.back = undoFor(this.form, ['prompt', 'word']);
    this.models = lazyModelPanel(
      this.parentElement!.querySelector<HTMLElement>('[data-lm-panel]')!,
      { demo: 'side', locale: this.props.locale },
      { ready: () => this.show({ name: 'idle' }), gone: () => undefined },
    );
    this.form.addEventListener('input', () => this.showPrompt());
    this.addEventListener('click', this.onPick);
  }

  private showPrompt(): void {
    this.take();
    this.redraw();
  }

  protected override takePreset(name: string): void {
    this.back.example(() => super.takePreset(name));
  }

  private onPick = ({ target }: Event): void => {
    const { sidePrompt, sideRemove } = (target as Element).closest('button')?.dataset ?? {};
    if (sidePrompt !== undefined) this.back.replace(() => this.fill({ prompt: sidePrompt }));
    if (sideRemove === undefined) return;
    this.result!.remove(this.value('prompt'), sideRemove);
    this.showPrompt();
    this.findSlot('run').focus();
  };

  protected async compute({ prompt }: Form, { signal }: Progress): Promise<Columns> {
    const writer = this.models.writer();
    if (!writer) throw new Problem('no-model');
    if (writer.about.at === 'server') throw new Problem('server');
    if (prompt.trim() === '') throw new Problem('no-text');
    const { about } = writer;
    signal.addEventListener('abort', () => writer.stop());
    this.say(fill(this.props.strings.asking, { model: about.name }));
    const [chances] = await this.models.chances([prompt], TOLD);
    const [goesOn] = await writer.write([prompt], { ...WRITING, most: MOST });
    const column = { about, whole: chances!.length < TOLD, chances: chances!, goesOn: goesOn! };
    this.result!.add(prompt, column);
    this.asked = about.name;
    if (signal.aborted) this.redraw(); // what was written before Stop stays
    return this.result!;
  }

  protected view({ prompt, word }: Form, columns: Columns) {
    const { strings: t, locale } = this.props;
    const shown = { prompt, word: word.trim(), columns: columns.of(prompt) };
    const earlier = columns.prompts().filter((other) => other !== prompt);
    const n = shown.columns.length;
    return {
      figure: [...sideView(shown, { t, locale }), ...earlierView(earlier, t)],
      said: this.asked === '' ? '' : fill(t.asked, { model: this.asked, n }),
    };
  }

  protected override problems(): Readonly<Record<string, string>> {
    return { ...modelWords()?.problems, ...super.problems() };
  }

  protected override explain(error: unknown): string {
    const isKnown = codeOf(error) in { ...this.props.kit.problems, ...this.problems() };
    return isKnown ? super.explain(error) : this.props.strings.failed;
  }

  protected override faultOf(code: string): string | undefined {
    return code === 'no-text' ? 'prompt' : undefined;
  }
}

customElements.define('x-side', SidePanel);
