import { fill, formatNumber } from '~/i18n/format';
import type { Vectors } from '~/lib/embedding/vectors';
import { type EmbedKind, offeredModel } from '~/lib/encoder/models';
import { storedEncoder, type ModelRequest, type LoadedEncoder } from '~/workers/encoder';
import { findSlot } from '~/demos/kit/props';
import {
  cancelEncoder,
  embedWith,
  encoderState,
  loadEncoder,
  lookAgain,
  onEncoder,
  removeEncoder,
  tokensWith,
  type EmbedProgress,
  type EncoderState,
} from './encoder-shared';
import type { EncoderStrings } from './encoder/strings';
import { chosenModel, HostedPart } from './hosted/hosted-part';
import { isMissing } from './hosted/says';
import { wire, showBusy } from './hosted/wire';
import type { Words as StoredStrings } from 'words:stored';
import { storedFold } from './stored/stored-fold';
import { sizeText } from './quantities';
import type { TokenVectors } from '~/lib/retrieval/late';
import { LOCALES } from '~/lib/locale';

/** The name of a model for use in a sentence. */
export const encoderName = (model: string): string => offeredModel(model)?.name ?? model;

const bytesOf = (model: string): number => offeredModel(model)?.bytes ?? 0;

/** The button's description of what it loads: model, licence and size. */
export function buttonText(model: string, t: EncoderStrings): string {
  const licence = offeredModel(model)?.licence ?? '';
  return fill(t.loadOwn, { name: encoderName(model), licence, size: sizeText(bytesOf(model), t) });
}

/** Where the recorded results of a model stand. */
export const recordedText = (model: string, t: EncoderStrings): string =>
  fill(t.recorded, { name: encoderName(model) });

/** The operations that a demo can perform with the page's encoder. */
export interface EncoderPanel {
  loaded(): LoadedEncoder | undefined;
  /** Unit vectors of texts, in order; they are not stored. @throws HubProblem `not-loaded`, RemoteError */
  embed(texts: readonly string[], kind: EmbedKind, progress?: EmbedProgress): Promise<Vectors>;
  /** The tokens of texts, in order. @throws as `embed` */
  tokens(
    texts: readonly string[],
    kind: EmbedKind,
    progress?: EmbedProgress,
  ): Promise<TokenVectors[]>;
}

/**
 * Wires up the choice of an encoder, and the progress of loading it. All panels of a page show the same encoder.
 * @param root the element with `data-encoder`
 * @param ready called when another encoder is there
 */
export function encoderPanel(
  root: HTMLElement,
  t: EncoderStrings,
  ready: () => void,
  storedWords: StoredStrings,
): EncoderPanel {
  const panel = new Panel(root, 'model', t);
  wire(root, {
    typed: () => panel.turned(),
    pressed: (button) => panel.press(button),
    button: () => panel.button,
  });
  panel.turned();
  const fold = storedFold(root, storedWords, async () => {
    await lookAgain();
    if (!isBusy(encoderState())) panel.turned();
  });
  let known = encoderState().encoder;
  onEncoder((state) => {
    panel.show(state);
    if (!isBusy(state)) fold.refresh();
    if (state.encoder === known) return;
    known = state.encoder;
    if (known) ready();
  });
  panel.show(encoderState());
  if (known) ready();
  return { loaded: () => encoderState().encoder, embed: embedWith, tokens: tokensWith };
}

const isBusy = ({ doing }: EncoderState): boolean => doing.name === 'loading';

/** The panel's fields and buttons, and the progress of loading a model. */
class Panel extends HostedPart<EncoderStrings> {
  private asked(): ModelRequest {
    return { model: chosenModel(this.root), keep: this.isToKeep() };
  }

  press(button: HTMLButtonElement): void {
    if (button.matches('[data-load-model]')) void loadEncoder(this.asked());
    if (button.matches('[data-cancel-model]')) this.cancel();
    if (button.matches('[data-remove-model]')) void this.remove();
  }

  private cancel(): void {
    if (cancelEncoder()) this.says.say(this.t.cancelledParts);
    this.button.focus();
  }

  protected forget(): Promise<void> {
    return removeEncoder(this.asked().model);
  }

  protected storedSize(): Promise<number | undefined> {
    return storedEncoder(this.asked().model);
  }

  protected isAtRest(): boolean {
    const { doing, encoder } = encoderState();
    return doing.name === 'nothing' && !encoder;
  }

  protected buttonText(): string {
    return buttonText(this.asked().model, this.t);
  }

  protected name(): string {
    return encoderName(this.asked().model);
  }

  show({ encoder, doing }: EncoderState): void {
    const { says } = this;
    const busy = isBusy({ doing });
    this.root.dataset.encoder = busy ? doing.name : encoder ? 'ready' : doing.name;
    this.root.toggleAttribute('data-model-loaded', !busy && encoder !== undefined);
    findSlot(this.root, 'loading-model').hidden = !busy;
    showBusy(busy, this.button, this.root.querySelector<HTMLElement>('[data-cancel-model]')!);
    if (doing.name === 'loading') says.fetching(doing.done, doing.of);
    if (doing.name === 'failed') says.refuse(doing.error, this.otherWay(doing));
    else if (encoder && !busy) this.showReady(encoder);
    if (!busy) void this.lookUp();
  }

  /** After a lack of memory: where the recorded results stand; where a copy has no encoder: what is done without. */
  private otherWay({ asked, error }: { asked: ModelRequest; error: unknown }): string {
    if (isMissing(error)) return this.t.without;
    const isMemory = (error as { code?: unknown } | null)?.code === 'memory';
    return isMemory ? recordedText(asked.model, this.t) : '';
  }

  private showReady(encoder: LoadedEncoder): void {
    const { t } = this;
    const seconds = formatNumber(encoder.seconds, t.locale, 1);
    const values = { name: encoderName(encoder.model), width: encoder.width, seconds };
    const loaded = fill(t.loaded, { ...values, size: sizeText(encoder.bytes, t) });
    const storedSize = encoder.stored ? t.loadedKept : t.loadedNotKept;
    this.says.refuse(undefined);
    this.says.say([loaded, storedSize, t.inMemory].join(LOCALES[t.locale].space));
  }
}
