import { findSlot } from '~/demos/kit/props';
import { isMissing, Says } from '../hosted/says';
import { wire, showBusy } from '../hosted/wire';
import type { Words as StoredStrings } from 'words:stored';
import { storedFold } from '../stored/stored-fold';
import type { Source } from './form';
import { cancelListing } from './server-model';
import { ServerPart } from './server-part';
import { become, modelState, onModel, type ModelState, type Ready } from './state';
import type { ModelStrings } from './strings';
import { cancelModel, lookAgain, unloadModel, loadModel, removeModel } from './tab-model';
import type { Writer } from './writer';
import { fill, formatNumber } from '~/i18n/format';
import { SMOLLM2_ABOUT, SMOLLM2_BYTES } from '~/lib/llama/smollm2';
import { storedSmollm2 } from '~/workers/models';
import { HostedPart } from '../hosted/hosted-part';
import { sizeText } from '../quantities';
import { measuredText, sentences } from './panel-words';

/** The part of the panel for the model of this site in this tab: its size, and the button that loads it. */
class TabPart extends HostedPart<ModelStrings> {
  constructor(root: HTMLElement, t: ModelStrings, says: Says) {
    super(root, 'lm', t, says);
  }

  protected name(): string {
    return SMOLLM2_ABOUT.name;
  }

  press(): Promise<void> {
    this.says.refuse(undefined);
    return loadModel(this.isToKeep());
  }

  protected forget(): Promise<void> {
    return removeModel();
  }

  protected storedSize(): Promise<number | undefined> {
    return storedSmollm2();
  }

  protected isAtRest(): boolean {
    const { doing, ready } = modelState();
    return doing.name === 'nothing' && !ready;
  }

  protected buttonText(): string {
    const values = { ...SMOLLM2_ABOUT, size: sizeText(SMOLLM2_BYTES, this.t) };
    return fill(this.t.loadSite, values);
  }

  show({ ready, doing }: ModelState): void {
    const { t } = this;
    if (doing.name === 'loading') this.says.fetching(doing.done, doing.of);
    if (doing.name === 'gauging') this.says.advance(t.gauging);
    if (doing.name === 'nothing' && ready?.loaded) this.says.say(loadedText(ready, t));
    if (doing.name === 'nothing' || doing.name === 'failed') void this.lookUp();
  }
}

/** Sentences about a loaded model: how long loading took, its speed, and what this browser stores. */
function loadedText({ loaded, pace, writer }: Ready, t: ModelStrings): string {
  const { seconds, stored: storedSize } = loaded!;
  const values = { name: writer.about.name, seconds: formatNumber(seconds, t.locale, 1) };
  const fate = storedSize ? t.loadedKept : t.loadedNotKept;
  const measured = pace ? measuredText(pace, t) : '';
  return sentences([fill(t.loaded, values), measured, fate, t.inMemory], t);
}

/**
 * Wires up the form of the panel: what answers, and the progress of loading it.
 *
 * @param root the element with `data-lm-panel`
 */
export function modelPanel(root: HTMLElement, t: ModelStrings, storedWords: StoredStrings): void {
  const panel = new Panel(root, t);
  const fold = storedFold(root, storedWords, async () => {
    await lookAgain();
    if (!BUSY.has(modelState().doing.name)) panel.tab.turned();
  });
  onModel((state) => {
    panel.show(state);
    if (!BUSY.has(state.doing.name)) fold.refresh();
  });
  panel.show(modelState());
}

/** States during which buttons are disabled. */
const BUSY: ReadonlySet<ModelState['doing']['name']> = new Set(['loading', 'gauging', 'listing']);

class Panel {
  readonly tab: TabPart;
  private readonly says: Says;
  private readonly server: ServerPart;
  /** The model whose source the form shows. */
  private shown: Writer | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly t: ModelStrings,
  ) {
    this.says = new Says(root, 'lm', t);
    this.tab = new TabPart(root, t, this.says);
    this.server = new ServerPart(root, t, this.says);
    wire(root, this);
    this.server.turned();
    this.tab.turned();
  }

  /** Turns the form to the source of a model that was made ready. */
  private turnTo({ writer, served }: Ready): void {
    this.shown = writer;
    if (served) this.server.take(served);
    const source = served ? 'server' : 'tab';
    const [radio] = this.root.querySelectorAll<HTMLInputElement>(
      `[data-lm-source][value=${source}]`,
    );
    if (!radio || radio.checked) return;
    radio.checked = true;
    this.showSource();
  }

  private source(): Source {
    return this.root.querySelector<HTMLInputElement>('[data-lm-source]:checked')!.value as Source;
  }

  button = (): HTMLButtonElement => (this.source() === 'server' ? this.server : this.tab).button;

  typed({ target, type }: Event): void {
    if ((target as HTMLElement).matches('[data-lm-source]')) return this.chooseSource(type);
    if (this.server.isSelect(target)) return type === 'change' ? this.server.choose() : undefined;
    if (this.server.isAddress(target)) this.server.turned();
    if (this.server.isKey(target) && type === 'change') this.server.keyed();
  }

  /** A choice of no model lets go of the one that answered. */
  private chooseSource(type: string): void {
    this.showSource();
    if (type !== 'change' || this.source() !== 'none' || !modelState().ready) return;
    unloadModel();
    become({ ready: undefined });
    this.says.say(this.t.nothingYet);
  }

  private showSource(): void {
    const chosen = this.source();
    for (const part of this.root.querySelectorAll<HTMLElement>('[data-lm-at]'))
      part.hidden = part.dataset.lmAt !== chosen;
    this.says.refuse(undefined);
    const { ready } = modelState();
    if (!ready) this.says.say(chosen === 'server' ? this.t.notAsked : this.t.nothingYet);
  }

  pressed(button: HTMLButtonElement): void {
    if (button.matches('[data-load-lm]')) void this.tab.press();
    if (button.matches('[data-list-models]')) void this.server.press();
    if (button.matches('[data-cancel-lm]')) this.cancel();
    if (button.matches('[data-remove-lm]')) void this.tab.remove();
  }

  private cancel(): void {
    cancelListing();
    const wasLoading = cancelModel();
    this.button().focus();
    if (wasLoading) this.says.say(this.t.cancelledParts);
  }

  show(state: ModelState): void {
    const { doing, ready } = state;
    if (ready && ready.writer !== this.shown) this.turnTo(ready);
    const busy = BUSY.has(doing.name);
    this.root.dataset.lmPanel =
      busy || doing.name === 'failed' ? doing.name : ready ? 'ready' : 'nothing';
    this.root.toggleAttribute('data-lm-loaded', ready?.loaded !== undefined && !busy);
    findSlot(this.root, 'lm-loading').hidden = !busy;
    showBusy(busy, this.button(), this.root.querySelector<HTMLElement>('[data-cancel-lm]')!);
    this.tab.button.disabled = this.server.button.disabled = busy;
    if (doing.name === 'failed')
      this.says.refuse(doing.error, isMissing(doing.error) ? this.t.without : '');
    else if (!busy && ready) this.says.refuse(undefined);
    this.tab.show(state);
    this.server.show(state);
  }
}
