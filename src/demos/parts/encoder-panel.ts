import { fill, formatNumber } from '~/i18n/format';
import type { Vectors } from '~/lib/embedding/vectors';
import { DEFAULT_HOST } from '~/lib/hub/host';
import { TINY, type EmbedKind } from '~/lib/encoder/models';
import { keptEncoder, type AskedModel, type LoadedEncoder } from '~/workers/encoder';
import { pieceOf } from '../piece';
import { problemSaid } from '../problem';
import {
  askSize,
  cancelEncoder,
  embedWith,
  encoderState,
  loadEncoder,
  onEncoder,
  removeEncoder,
  type EmbedProgress,
  type EncoderState,
} from './encoder-shared';
import type { EncoderStrings } from './encoder/strings';
import { buttonSaid, hostSaid, mustAsk, nameOf, type Told } from './encoder-words';
import { sizeSaid } from './size-said';

/** What a demo can do with the encoder of its page. */
export interface EncoderPanel {
  loaded(): LoadedEncoder | undefined;
  /** Unit vectors of texts, in their order; kept nowhere. @throws HubProblem `not-loaded`, RemoteError */
  embed(texts: readonly string[], kind: EmbedKind, progress?: EmbedProgress): Promise<Vectors>;
  dispose(): void;
}

/** What a demo is told. */
export interface EncoderEvents {
  ready(encoder: LoadedEncoder): void;
  gone(): void;
}

/**
 * Wires the form part of `EncoderPanel.astro`: which model, from where, how far its loading has come.
 * All panels of a page show the same encoder.
 *
 * @param root the element with `data-encoder`
 */
export function encoderPanel(
  root: HTMLElement,
  t: EncoderStrings,
  on: EncoderEvents,
): EncoderPanel {
  const panel = new Panel(root, t);
  let known = encoderState().encoder;
  const stopHearing = onEncoder((state) => {
    panel.show(state);
    if (state.encoder === known) return;
    const had = known;
    known = state.encoder;
    if (known) on.ready(known);
    else if (had) on.gone();
  });
  panel.show(encoderState());
  if (known) on.ready(known);
  return {
    loaded: () => encoderState().encoder,
    embed: embedWith,
    dispose: () => {
      stopHearing();
      panel.unwire();
    },
  };
}

/** The panel's elements, the model they name, and what is known of its size. */
class Panel {
  private readonly model: HTMLSelectElement;
  private readonly id: HTMLInputElement;
  private readonly host: HTMLInputElement;
  private readonly button: HTMLButtonElement;
  private told: Told;
  private keptBytes: number | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly t: EncoderStrings,
  ) {
    this.model = root.querySelector('select[name=model]')!;
    this.id = root.querySelector('input[name=modelId]')!;
    this.host = root.querySelector('input[name=modelHost]')!;
    this.button = root.querySelector('button[data-load-model]')!;
    for (const button of root.querySelectorAll('button')) button.disabled = false;
    root.addEventListener('input', this.onInput);
    root.addEventListener('change', this.onInput);
    root.addEventListener('keydown', this.onKey);
    root.addEventListener('click', this.onClick);
    this.turned();
  }

  unwire(): void {
    this.root.removeEventListener('input', this.onInput);
    this.root.removeEventListener('change', this.onInput);
    this.root.removeEventListener('keydown', this.onKey);
    this.root.removeEventListener('click', this.onClick);
  }

  /** The model that the fields name now. */
  private asked(): AskedModel {
    const chosen = this.model.value;
    if (chosen === TINY) return { host: '', model: TINY };
    const host = this.host.value.trim() || DEFAULT_HOST;
    return { host, model: chosen === '' ? this.id.value.trim() : chosen };
  }

  /** What is typed here concerns the encoder alone: the demo around it does not hear of it. */
  private onInput = (event: Event): void => {
    event.stopPropagation();
    if (event.target === this.id && event.type === 'input') this.model.value = '';
    this.turned();
  };

  /** Enter in a field is no answer to the demo's question; it leads to the button that says what happens. */
  private onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    this.button.focus();
  };

  private onClick = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (button?.matches('[data-load-model]')) void this.press();
    if (button?.matches('[data-cancel-model]')) this.cancel();
    if (button?.matches('[data-remove-model]')) void this.remove();
  };

  /** A button that is switched off loses the focus: it goes to Cancel meanwhile, and comes back. */
  private handFocus(busy: boolean): void {
    const cancel = this.root.querySelector<HTMLButtonElement>('[data-cancel-model]')!;
    const [from, to] = busy ? [this.button, cancel] : [cancel, this.button];
    if (document.activeElement !== from) return;
    to.disabled = false;
    to.focus();
  }

  private async press(): Promise<void> {
    const asked = this.asked();
    this.refuse(undefined);
    if (asked.model === '') return this.askForId();
    if (!mustAsk(asked, this.told)) return loadEncoder(asked);
    const told = await askSize(asked);
    if (!told || !same(asked, this.asked())) return;
    this.told = told;
    this.write();
    const size = sizeSaid(told.bytes ?? 0, this.t);
    this.say(
      fill(told.bytes === undefined ? this.t.untold : this.t.told, { ...this.words(), size }),
    );
  }

  private askForId(): void {
    this.complain(this.t.modelIdMissing);
    this.id.focus();
  }

  private cancel(): void {
    const wasLoading = encoderState().doing.name === 'loading';
    cancelEncoder();
    if (wasLoading) this.say(this.t.cancelled);
    this.button.focus();
    void this.lookUp();
  }

  private async remove(): Promise<void> {
    const { name } = this.words();
    await removeEncoder(this.asked());
    this.button.focus();
    await this.lookUp();
    this.say(fill(this.t.removed, { name }));
  }

  /** The fields name another model. */
  private turned(): void {
    this.told = undefined;
    this.keptBytes = undefined;
    this.write();
    this.refuse(undefined);
    void this.lookUp().then(() => this.sayRest());
  }

  /** Looks whether this browser keeps the model that the fields name; asks no host. */
  private async lookUp(): Promise<void> {
    const asked = this.asked();
    const bytes = await keptEncoder(asked).catch(() => undefined);
    if (!same(asked, this.asked())) return;
    this.keptBytes = bytes;
    if (bytes !== undefined) this.told = { bytes, kept: true };
    this.write();
  }

  private write(): void {
    this.button.textContent = buttonSaid(this.asked(), this.told, this.t);
    const remove = pieceOf(this.root, 'remove-model');
    remove.hidden = this.keptBytes === undefined;
    if (this.keptBytes === undefined) return;
    const size = sizeSaid(this.keptBytes, this.t);
    remove.textContent = fill(this.t.remove, { ...this.words(), size });
  }

  private words(): { name: string; host: string } {
    const asked = this.asked();
    return { name: nameOf(asked, this.t), host: hostSaid(asked, this.t) };
  }

  /** Where nothing is loaded and nothing goes on: whether this browser keeps the model. */
  private sayRest(): void {
    const { doing, encoder } = encoderState();
    if (doing.name !== 'nothing' || encoder) return;
    const size = sizeSaid(this.keptBytes ?? 0, this.t);
    const isKept = this.keptBytes !== undefined;
    this.say(isKept ? fill(this.t.kept, { ...this.words(), size }) : this.t.nothingYet);
  }

  show({ encoder, doing }: EncoderState): void {
    const busy = doing.name === 'loading' || doing.name === 'asking';
    this.root.dataset.encoder = busy ? doing.name : encoder ? 'ready' : doing.name;
    pieceOf(this.root, 'loading-model').hidden = !busy;
    this.handFocus(busy);
    this.button.disabled = busy;
    if (doing.name === 'asking') this.advance(fill(this.t.asking, this.words()), 0, 0);
    if (doing.name === 'loading') this.showLoading(doing.done, doing.of);
    if (doing.name === 'failed') this.refuse(doing.error);
    else if (encoder && !busy) this.showReady(encoder);
    if (!busy) void this.lookUp();
  }

  private showLoading(done: number, of: number): void {
    const { t } = this;
    const fetching = { done: sizeSaid(done, t), of: sizeSaid(of, t) };
    const fetched = done < of ? fill(t.fetching, fetching) : t.starting;
    this.advance(of === 0 ? fill(t.connecting, this.words()) : fetched, done, of);
  }

  private advance(words: string, done: number, of: number): void {
    const bar = this.root.querySelector('progress')!;
    if (of > 0 && done < of) [bar.max, bar.value] = [of, done];
    else bar.removeAttribute('value');
    pieceOf(this.root, 'model-progress').textContent = words;
  }

  private showReady(encoder: LoadedEncoder): void {
    const { t } = this;
    const seconds = formatNumber(encoder.seconds, t.locale, 1);
    const values = { name: nameOf(encoder, t), width: encoder.width, seconds };
    const loaded = fill(t.loaded, { ...values, size: sizeSaid(encoder.bytes, t) });
    const kept = encoder.kept ? t.loadedKept : t.loadedNotKept;
    this.refuse(undefined);
    this.say([loaded, kept, t.inMemory].join(t.locale === 'zh' ? '' : ' '));
  }

  /** What went wrong stands beside the button, and is said; nothing else changes. */
  private refuse(error: unknown): void {
    const { problems, locale, stopped } = this.t;
    this.complain(error === undefined ? '' : (problemSaid(error, problems, locale) ?? stopped));
  }

  private complain(sentence: string): void {
    const slot = pieceOf(this.root, 'model-problem');
    slot.hidden = sentence === '';
    slot.textContent = sentence;
    if (sentence) this.say('');
  }

  private say(sentence: string): void {
    const slot = pieceOf(this.root, 'model-status');
    if (slot.textContent !== sentence) slot.textContent = sentence;
  }
}

const same = (a: AskedModel, b: AskedModel): boolean => a.host === b.host && a.model === b.model;
