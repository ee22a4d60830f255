import { pieceOf } from '../../piece';
import { Says } from './says';
import { cancelListing } from './server-model';
import { ServerPart } from './server-part';
import { modelState, onModel, onWriter, type ModelState } from './state';
import type { ModelStrings } from './strings';
import { cancelModel } from './tab-model';
import { TabPart } from './tab-part';
import type { Writer } from './writer';

/** What a demo is told. */
export interface ModelEvents {
  ready(writer: Writer): void;
  gone(): void;
}

/** A panel that is wired. */
interface Wired {
  say(sentence: string): void;
  /** A model was trained on this page, or is there no longer. */
  relist(): void;
  dispose(): void;
}

/**
 * Wires the form of a panel: which model, from where, how far its loading has come. All panels of a page show the
 * same model.
 *
 * @param root the element with `data-lm-panel`
 */
export function modelPanel(root: HTMLElement, t: ModelStrings, on: ModelEvents): Wired {
  const panel = new Panel(root, t);
  const stopShowing = onModel((state) => panel.show(state));
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
      panel.unwire();
    },
  };
}

/** The names of what goes on while a button waits. */
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
  private readonly heard = new AbortController();

  constructor(
    private readonly root: HTMLElement,
    private readonly t: ModelStrings,
  ) {
    this.says = new Says(root, t);
    this.tab = new TabPart(root, t, this.says);
    this.server = new ServerPart(root, t, this.says);
    const { signal } = this.heard;
    root.addEventListener('input', this.onInput, { signal });
    root.addEventListener('change', this.onInput, { signal });
    root.addEventListener('keydown', this.onKey, { signal });
    root.addEventListener('click', this.onClick, { signal });
    this.server.turned();
    this.tab.turned();
  }

  unwire(): void {
    this.heard.abort();
  }

  private isServer = (): boolean =>
    this.root.querySelector<HTMLInputElement>('[data-lm-source]:checked')?.value === 'server';

  private button = (): HTMLButtonElement => (this.isServer() ? this.server : this.tab).button;

  /** What is typed here concerns the model alone: the demo around it does not hear of it. */
  private onInput = (event: Event): void => {
    event.stopPropagation();
    const { target, type } = event;
    if ((target as HTMLElement).matches('[data-lm-source]')) return this.showSource();
    if (this.server.isSelect(target)) return type === 'change' ? this.server.choose() : undefined;
    if (this.server.isAddress(target)) return this.server.turned();
    if (type === 'change' && target instanceof HTMLInputElement) return; // heard as it was typed
    if (type === 'input') this.tab.typed(target);
    this.tab.turned();
  };

  private showSource(): void {
    const chosen = this.isServer() ? 'server' : 'tab';
    for (const part of this.root.querySelectorAll<HTMLElement>('[data-lm-at]'))
      part.hidden = part.dataset.lmAt !== chosen;
    this.says.refuse(undefined);
    const { ready } = modelState();
    if (!ready) this.says.say(chosen === 'server' ? this.t.notAsked : this.t.nothingYet);
  }

  /** Enter in a field is no answer to the demo's question; it leads to the button that says what happens. */
  private onKey = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    this.button().focus();
  };

  private onClick = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (button?.matches('[data-load-lm]')) void this.tab.press();
    if (button?.matches('[data-list-models]')) void this.server.press();
    if (button?.matches('[data-cancel-lm]')) this.cancel();
    if (button?.matches('[data-remove-lm]')) void this.tab.remove();
  };

  private cancel(): void {
    cancelListing();
    const wasLoading = cancelModel();
    this.button().focus();
    if (wasLoading) this.says.say(this.t.cancelled);
  }

  show(state: ModelState): void {
    const { doing, ready } = state;
    const busy = BUSY.has(doing.name);
    this.root.dataset.lmPanel =
      busy || doing.name === 'failed' ? doing.name : ready ? 'ready' : 'nothing';
    pieceOf(this.root, 'lm-loading').hidden = !busy;
    this.handFocus(busy);
    this.tab.button.disabled = busy;
    this.server.button.disabled = busy;
    if (doing.name === 'failed') this.says.refuse(doing.error);
    else if (!busy && ready) this.says.refuse(undefined);
    this.tab.show(state);
    this.server.show(state);
  }

  /** A button that is switched off loses the focus: it goes to Cancel meanwhile, and comes back. */
  private handFocus(busy: boolean): void {
    const cancel = this.root.querySelector<HTMLButtonElement>('[data-cancel-lm]')!;
    const button = this.button();
    const [from, to] = busy ? [button, cancel] : [cancel, button];
    if (document.activeElement !== from) return;
    to.disabled = false;
    to.focus();
  }
}
