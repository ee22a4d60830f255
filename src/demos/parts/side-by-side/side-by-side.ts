import { fill } from '~/i18n/format';
import { h } from '~/lib/figure';
import { WRITING } from '~/lib/language-model/writing';
import type { Locale } from '~/lib/locale';
import { mount } from '~/demos/kit/mount';
import { fillSlot, findSlot, propsOf } from '~/demos/kit/props';
import { problemSaid } from '~/demos/kit/problem';
import { bringWords, wordsOf } from '~/demos/kit/words';
import { undoButton, Undo } from '../undo';
import { lazyModelPanel, modelWords, type ModelPanel } from '../language-model/lazy';
import type { Writer } from '../language-model/writer';
import { showBusy } from '../start-stop';
import { Columns } from './columns';
import { sideForm, type Preset, type Presets } from './form';
import type { SideStrings } from './strings';
import { sideView } from './view';

const WORDS = 'parts/side-by-side';

/** Props that the section gets from the build. */
export interface SideProps {
  locale: Locale;
  presets: Presets;
}

/** Number of next tokens requested: all of a tiny model's, and nearly all of the probability mass of another. */
const TOLD = 1_000;
/** Number of tokens in a model's continuation. */
const MOST = 20;

/** Fills in the section and wires it up. @param root the fold that contains `data-side-place` */
export async function openSideBySide(root: HTMLElement): Promise<void> {
  const props = propsOf<SideProps>(root);
  await bringWords(WORDS, props.locale);
  const place = findSlot(root, 'side-place');
  mount(place, sideForm(props.presets, wordsOf<SideStrings>(WORDS)));
  const side = new SideBySide(place, props);
  side.panel = lazyModelPanel(
    findSlot(root, 'lm-panel'),
    { demo: 'side', locale: props.locale },
    { ready: () => side.complain(''), gone: () => undefined },
  );
}

/** The prompt, and the word to look for. */
interface Filling {
  prompt: string;
  word?: string;
}

class SideBySide {
  panel: ModelPanel | undefined;
  private readonly t = wordsOf<SideStrings>(WORDS);
  private readonly columns = new Columns();
  private readonly back: Undo<Filling>;
  /** The model that is writing now. */
  private writer: Writer | undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly props: SideProps,
  ) {
    this.back = new Undo<Filling>({
      empty: props.presets.memory,
      read: () => ({ prompt: this.field('sidePrompt').value, word: this.field('sideWord').value }),
      fill: (filling) => this.fillIn(filling),
      offer: (bringBack) => this.piece('presets').append(undoButton(bringBack)),
    });
    place.addEventListener('input', (event) => this.onInput(event));
    place.addEventListener('click', (event) => this.onClick(event));
  }

  private piece = (name: string): HTMLElement => findSlot(this.place, `side-${name}`);
  private field = (name: 'sidePrompt' | 'sideWord') =>
    this.place.querySelector<HTMLInputElement>(`[name=${name}]`)!;

  /** Input here concerns only this part, so the demo around it does not receive it. */
  private onInput(event: Event): void {
    event.stopPropagation();
    this.draw();
  }

  private onClick({ target }: Event): void {
    const button = (target as Element).closest('button');
    const { sidePreset, sideRemove, sidePrompt } = button?.dataset ?? {};
    if (button?.matches('[data-side-ask]')) void this.ask();
    if (button?.matches('[data-stop]')) this.writer?.stop();
    const { presets } = this.props;
    if (sidePreset) this.back.example(() => this.fillIn(presets[sidePreset as Preset]));
    if (sidePrompt !== undefined) this.back.replace(() => this.fillIn({ prompt: sidePrompt }));
    if (sideRemove) this.remove(sideRemove);
  }

  private fillIn({ prompt, word }: Filling): void {
    this.field('sidePrompt').value = prompt;
    if (word !== undefined) this.field('sideWord').value = word;
    this.draw();
  }

  private remove(id: string): void {
    this.columns.remove(this.field('sidePrompt').value, id);
    this.draw();
    this.piece('ask').focus();
  }

  private async ask(): Promise<void> {
    const writer = this.panel?.writer();
    const prompt = this.field('sidePrompt').value;
    const trouble = this.refused(writer, prompt);
    this.complain(trouble);
    if (trouble !== '' || !writer) return;
    this.begin(writer);
    try {
      const [chances] = await this.panel!.chances([prompt], TOLD);
      const [goesOn] = await writer.write([prompt], { ...WRITING, most: MOST });
      const whole = chances!.length < TOLD;
      this.columns.add(prompt, { about: writer.about, whole, chances: chances!, goesOn: goesOn! });
      this.end(this.saidOf(writer, prompt));
    } catch (error) {
      this.end('');
      const sentences = modelWords()?.problems ?? {};
      this.complain(problemSaid(error, sentences, this.props.locale) ?? this.t.failed);
    }
  }

  private saidOf({ about }: Writer, prompt: string): string {
    return fill(this.t.asked, { model: about.name, n: this.columns.of(prompt).length });
  }

  private refused(writer: Writer | undefined, prompt: string): string {
    if (!writer) return this.t.noModel;
    if (writer.about.at === 'server') return this.t.server;
    return prompt.trim() === '' ? this.t.noText : '';
  }

  private begin(writer: Writer): void {
    this.writer = writer;
    this.piece('said').textContent = fill(this.t.asking, { model: writer.about.name });
    this.show(true);
  }

  private end(said: string): void {
    this.writer = undefined;
    this.show(false);
    this.piece('said').textContent = said;
    this.draw();
  }

  private show(busy: boolean): void {
    this.place.dataset.sideState = busy ? 'asking' : 'idle';
    showBusy(busy, this.piece('ask'), findSlot(this.place, 'stop'));
  }

  private draw(): void {
    const { t, props } = this;
    const prompt = this.field('sidePrompt').value;
    const word = this.field('sideWord').value.trim();
    const columns = this.columns.of(prompt);
    mount(this.piece('columns'), sideView({ prompt, word, columns }, { t, locale: props.locale }));
    const earlier = this.columns.prompts().filter((other) => other !== prompt);
    this.piece('earlier').hidden = earlier.length === 0;
    mount(
      this.piece('prompts'),
      earlier.map((other) => h('button', { type: 'button', 'data-side-prompt': other }, other)),
    );
  }

  complain(sentence: string): void {
    fillSlot(this.piece('trouble'), sentence);
  }
}
