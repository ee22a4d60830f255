import { findSlot } from '~/demos/kit/props';
import { fill } from '~/i18n/format';
import { sizeText } from '../quantities';
import { Says, type PanelWords, type Slots } from './says';

export const chosenModel = (root: HTMLElement): string =>
  root.querySelector<HTMLSelectElement>('select[name=model]')!.value;

/** The part of a panel that loads a model of this site, and shows what this browser keeps of it. */
export abstract class HostedPart<Words extends PanelWords> {
  readonly button: HTMLButtonElement;
  private storedBytes: number | undefined;
  /** Number of the latest lookup in the browser's store. */
  private look = 0;
  /** True if its result is to be announced. */
  private isToSay = false;

  constructor(
    protected readonly root: HTMLElement,
    private readonly slots: Slots,
    protected readonly t: Words,
    protected readonly says = new Says(root, slots, t),
  ) {
    this.button = root.querySelector(`button[data-load-${slots}]`)!;
  }

  /** The name of the chosen model for use in a sentence. */
  protected abstract name(): string;
  /** The button's description of what it does. */
  protected abstract buttonText(): string;
  /** Bytes that this browser keeps of the model; undefined unless it keeps all of it. */
  protected abstract storedSize(): Promise<number | undefined>;
  protected abstract forget(): Promise<void>;
  /** True if nothing is loaded or in progress. */
  protected abstract isAtRest(): boolean;

  /** True if the reader has ticked that this browser keeps the model. */
  protected isToKeep(): boolean {
    return this.root.querySelector<HTMLInputElement>(`input[name=${this.slots}Keep]`)!.checked;
  }

  /** Called when another model is chosen. */
  turned(): void {
    this.storedBytes = undefined;
    this.write();
    this.says.refuse(undefined);
    this.isToSay = true;
    void this.lookUp();
  }

  async remove(): Promise<void> {
    const name = this.name();
    await this.forget();
    this.button.focus();
    await this.lookUp();
    this.says.say(fill(this.t.removed, { name }));
  }

  protected async lookUp(): Promise<void> {
    const look = ++this.look;
    const found = await this.storedSize().catch(() => undefined);
    if (look !== this.look) return;
    this.storedBytes = found;
    this.write();
    if (this.isToSay && this.isAtRest()) this.says.say(this.restText());
    this.isToSay = false;
  }

  /** Describes what the button does, and what is kept. */
  protected write(): void {
    this.button.textContent = this.buttonText();
    const remove = findSlot(this.root, `remove-${this.slots}`);
    remove.hidden = this.storedBytes === undefined;
    if (this.storedBytes !== undefined) remove.textContent = fill(this.t.remove, this.values());
  }

  private restText(): string {
    return this.storedBytes === undefined ? this.t.nothingYet : fill(this.t.kept, this.values());
  }

  private values() {
    return { name: this.name(), size: sizeText(this.storedBytes ?? 0, this.t) };
  }
}
