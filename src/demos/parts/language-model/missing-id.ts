import { fillSlot, findSlot } from '~/demos/kit/props';
import type { ModelStrings } from './strings';

/** Shows an error next to the field for an id if it is empty when the button is pressed. */
export class MissingId {
  private readonly slot: HTMLElement;

  constructor(
    root: HTMLElement,
    private readonly field: HTMLInputElement,
    private readonly t: ModelStrings,
  ) {
    this.slot = findSlot(root, 'lm-id-fault');
  }

  say(): void {
    this.show(this.t.modelIdMissing);
    this.field.setAttribute('aria-invalid', 'true');
    this.field.focus();
  }

  clear(): void {
    this.show('');
    this.field.removeAttribute('aria-invalid');
  }

  private show(sentence: string): void {
    const { slot, field } = this;
    const help = `${field.id}-help`;
    fillSlot(slot, sentence);
    field.setAttribute('aria-describedby', sentence ? `${slot.id} ${help}` : help);
  }
}
