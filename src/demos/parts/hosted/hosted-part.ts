import { fill } from '~/i18n/format';
import { DEFAULT_HOST } from '~/lib/hub/host';
import { findSlot } from '~/demos/kit/props';
import { sizeSaid } from '../quantities';
import { Says, type PanelWords, type Slots } from './says';

/** A model's size, from its host or this browser's store; a host may not report it. */
export interface HostSize {
  bytes?: number;
  kept: boolean;
}

/** The part of a panel that names a model and its host, and shows what this browser stores of it. */
export abstract class HostedPart<
  Asked extends object,
  Told extends HostSize,
  Words extends PanelWords,
> {
  protected readonly model: HTMLSelectElement;
  protected readonly id: HTMLInputElement;
  readonly button: HTMLButtonElement;
  protected told: Told | undefined;
  protected readonly host: HTMLInputElement;
  private keptBytes: number | undefined;
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
    this.model = root.querySelector(`select[name=${slots}]`)!;
    this.id = root.querySelector(`input[name=${slots}Id]`)!;
    this.host = root.querySelector(`input[name=${slots}Host]`)!;
    this.button = root.querySelector(`button[data-load-${slots}]`)!;
  }

  /** The model that the fields currently name. */
  protected abstract asked(): Asked;
  /** Its name and its host for use in a sentence. */
  protected abstract words(): { name: string; host: string };
  /** The button's description of what it does. */
  protected abstract buttonSaid(): string;
  /** The stored data of the model that the fields name; sends no request to a host. */
  protected abstract kept(): Promise<Told | undefined>;
  /** Removes the stored data. */
  protected abstract forget(): Promise<void>;
  /** True if nothing is loaded or in progress. */
  protected abstract isAtRest(): boolean;

  /** The host and model named by the fields. */
  protected onHost(): { host: string; model: string } {
    const host = this.host.value.trim() || DEFAULT_HOST;
    return { host, model: this.model.value || this.id.value.trim() };
  }

  /** True if the reader has ticked that this browser keeps the model. */
  protected isToKeep(): boolean {
    return this.root.querySelector<HTMLInputElement>(`input[name=${this.slots}Keep]`)!.checked;
  }

  /** True if the fields still name this model. */
  protected isAsked(asked: Asked): boolean {
    return JSON.stringify(asked) === JSON.stringify(this.asked());
  }

  /** A typed id replaces the choice in the list. */
  typed(field: EventTarget | null): void {
    if (field === this.id) this.model.value = '';
  }

  /** Called when the fields name another model. */
  turned(): void {
    this.told = undefined;
    this.keptBytes = undefined;
    this.write();
    this.says.refuse(undefined);
    this.isToSay = true;
    void this.lookUp();
  }

  async remove(): Promise<void> {
    const { name } = this.words();
    await this.forget();
    this.button.focus();
    await this.lookUp();
    this.says.say(fill(this.t.removed, { name }));
  }

  /** Looks up whether this browser stores the model that the fields name. */
  protected async lookUp(): Promise<void> {
    const look = ++this.look;
    const found = await this.kept().catch(() => undefined);
    if (look !== this.look) return;
    this.keptBytes = found?.bytes;
    this.told = found ?? (this.told && { ...this.told, kept: false });
    this.write();
    if (this.isToSay && this.isAtRest()) this.says.say(this.restSaid());
    this.isToSay = false;
  }

  /** Describes what the button does, and what is stored. */
  protected write(): void {
    const { t, keptBytes } = this;
    this.button.textContent = this.buttonSaid();
    const remove = findSlot(this.root, `remove-${this.slots}`);
    remove.hidden = keptBytes === undefined;
    if (keptBytes === undefined) return;
    remove.textContent = fill(t.remove, { ...this.words(), size: sizeSaid(keptBytes, t) });
  }

  private restSaid(): string {
    const { t, keptBytes } = this;
    if (keptBytes === undefined) return t.nothingYet;
    return fill(t.kept, { ...this.words(), size: sizeSaid(keptBytes, t) });
  }
}
