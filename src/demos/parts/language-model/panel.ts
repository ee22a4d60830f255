import { findSlot } from '~/demos/kit/props';
import { Says } from '../hosted/says';
import { wire, showBusy } from '../hosted/wire';
import type { KeptStrings } from '../kept/en';
import { keptFold } from '../kept/kept-fold';
import { cancelListing } from './server-model';
import { ServerPart } from './server-part';
import { modelState, onModel, onWriter, type ModelState, type Ready } from './state';
import type { ModelStrings } from './strings';
import { cancelModel, lookAgain } from './tab-model';
import { TabPart } from './tab-part';
import type { Writer } from './writer';

/** Callbacks for a demo. */
export interface ModelEvents {
  ready(writer: Writer): void;
  gone(): void;
}

/** A panel that is wired up. */
interface Wired {
  say(sentence: string): void;
  /** Called when a model was trained on this page, or is gone. */
  relist(): void;
  dispose(): void;
}

/**
 * Wires up the form of a panel: the model, its host, and the progress of
 * loading it. All panels of a page show the same model.
 *
 * @param root the element with `data-lm-panel`
 */
export function modelPanel(
  root: HTMLElement,
  t: ModelStrings,
  on: ModelEvents,
  keptWords: KeptStrings,
): Wired {
  const panel = new Panel(root, t);
  const kept = keptFold(root, keptWords, async () => {
    await lookAgain();
    if (!BUSY.has(modelState().doing.name)) panel.tab.turned();
  });
  const stopShowing = onModel((state) => {
    panel.show(state);
    if (!BUSY.has(state.doing.name)) kept.refresh();
  });
  const stopTelling = onWriter((writer) => (writer ? on.ready(writer) : on.gone()));
  panel.show(modelState());
  const { writer } = modelState().ready ?? {};
  if (writer) on.ready(writer);
  return {
    say: (sentence) => panel.says.say(sentence),
    relist: () => panel.tab.relist(),
    dispose: () => {
      stopShowing();
      stopTelling();
      kept.dispose();
      panel.unwire();
    },
  };
}

/** States during which buttons are disabled. */
const BUSY: ReadonlySet<ModelState['doing']['name']> = new Set([
  'asking',
  'loading',
  'gauging',
  'listing',
]);

class Panel {
  readonly says: Says;
  readonly tab: TabPart;
  private readonly server: ServerPart;
  readonly unwire: () => void;

  constructor(
    private readonly root: HTMLElement,
    private readonly t: ModelStrings,
  ) {
    this.says = new Says(root, 'lm', t);
    this.tab = new TabPart(root, t, this.says);
    this.server = new ServerPart(root, t, this.says);
    this.unwire = wire(root, this);
    this.server.turned();
    this.tab.turned();
  }

  /** The model whose source the form shows. */
  private shown: Writer | undefined;

  /** Turns the form to the source of a model that was made ready, perhaps in another panel of the page. */
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

  private isServer = (): boolean =>
    this.root.querySelector<HTMLInputElement>('[data-lm-source]:checked')?.value === 'server';

  button = (): HTMLButtonElement => (this.isServer() ? this.server : this.tab).button;

  typed({ target, type }: Event): void {
    if ((target as HTMLElement).matches('[data-lm-source]')) return this.showSource();
    if (this.server.isSelect(target)) return type === 'change' ? this.server.choose() : undefined;
    if (this.server.isAddress(target)) return this.server.turned();
    if (type === 'change' && target instanceof HTMLInputElement) return; // handled on input already
    if (type === 'input') this.tab.typed(target);
    this.tab.turned();
  }

  private showSource(): void {
    const chosen = this.isServer() ? 'server' : 'tab';
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
    if (wasLoading) this.says.say(this.tab.cancelledSaid());
  }

  show(state: ModelState): void {
    const { doing, ready } = state;
    if (ready && ready.writer !== this.shown) this.turnTo(ready);
    const busy = BUSY.has(doing.name);
    this.root.dataset.lmPanel =
      busy || doing.name === 'failed' ? doing.name : ready ? 'ready' : 'nothing';
    const { model } = ready?.loaded ?? {};
    if (model === undefined || busy) delete this.root.dataset.lmLoaded;
    else this.root.dataset.lmLoaded = model;
    findSlot(this.root, 'lm-loading').hidden = !busy;
    showBusy(busy, this.button(), this.root.querySelector<HTMLElement>('[data-cancel-lm]')!);
    this.tab.button.disabled = this.server.button.disabled = busy;
    if (doing.name === 'failed') this.says.refuse(doing.error);
    else if (!busy && ready) this.says.refuse(undefined);
    this.tab.show(state);
    this.server.show(state);
  }
}
