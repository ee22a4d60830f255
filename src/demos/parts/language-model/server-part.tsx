import { fill, formatNumber } from '~/i18n/format';
import { endpointAddress } from '~/lib/endpoint/address';

import { mount } from '~/demos/kit/mount';
import type { Says } from '../hosted/says';
import { sentences } from './panel-words';
import { chooseServed, listServed } from './server-model';
import type { ModelState, Served } from './state';
import type { ModelStrings } from './strings';

/** The part of the panel for the reader's own server: its address and its models. */
export class ServerPart {
  private readonly endpoint: HTMLInputElement;
  private readonly key: HTMLInputElement;
  private readonly served: HTMLSelectElement;
  readonly button: HTMLButtonElement;
  /** The address whose models the select lists. */
  private listed = '';
  /** If it has more models than are listed: the listed ids, and the total. */
  private left: { ids: readonly string[]; of: number } | undefined;

  constructor(
    root: HTMLElement,
    private readonly t: ModelStrings,
    private readonly says: Says,
  ) {
    this.endpoint = root.querySelector('input[name=endpoint]')!;
    this.key = root.querySelector('input[name=key]')!;
    this.served = root.querySelector('select[name=served]')!;
    this.button = root.querySelector('button[data-list-models]')!;
  }

  private address = (): string => this.endpoint.value.trim();

  /** Called when the address has changed: removes the models of the previous server. */
  turned(): void {
    this.button.textContent = fill(this.t.listModels, { host: hostOf(this.address()) || '…' });
    if (this.address() !== this.listed) this.forget();
    this.says.refuse(undefined);
  }

  /** Lists the models and switches to the first. */
  async press(): Promise<void> {
    this.says.refuse(undefined);
    const address = this.address();
    const found = await listServed(address, this.key.value);
    if (!found || address !== this.address()) return;
    this.listed = address;
    this.left = found.of > found.ids.length ? found : undefined;
    this.fillSelect(found.ids);
    this.choose();
  }

  /** Shows a model that was chosen, perhaps in another panel of the page. */
  take({ address, model }: Served): void {
    const isListed = address === this.listed && [...this.served.options].some(isOf(model));
    this.endpoint.value = address;
    if (address !== this.listed) this.key.value = '';
    if (!isListed) this.fillSelect([model]);
    [this.listed, this.served.value] = [address, model];
    this.button.textContent = fill(this.t.listModels, { host: hostOf(address) });
  }

  choose(): void {
    chooseServed({ address: this.listed, model: this.served.value }, this.key.value);
  }

  /** A key that was typed after the models were listed goes along from then on. */
  keyed(): void {
    if (this.served.value && this.listed === this.address()) this.choose();
  }

  isKey = (field: EventTarget | null): boolean => field === this.key;
  isSelect = (field: EventTarget | null): boolean => field === this.served;
  isAddress = (field: EventTarget | null): boolean => field === this.endpoint;

  /** Another address gets neither the models of the one before nor its key. */
  private forget(): void {
    this.fillSelect([]);
    this.key.value = '';
  }

  private fillSelect(ids: readonly string[]): void {
    mount(
      this.served,
      ids.map((id) => <option value={id}>{id}</option>),
    );
    this.served.disabled = ids.length === 0;
  }

  show({ ready, doing }: ModelState): void {
    if (doing.name === 'listing')
      this.says.advance(fill(this.t.listing, { host: hostOf(doing.address) }));
    if (doing.name === 'nothing' && ready?.served) this.says.say(this.chosenText(ready.served));
  }

  private chosenText({ address, model }: Served): string {
    const host = hostOf(address);
    const chosen = fill(this.t.servedChosen, { name: model, host });
    if (!this.left || address !== this.listed) return chosen;
    const [first, of] = [this.left.ids.length, this.left.of].map((n) =>
      formatNumber(n, this.t.locale),
    );
    return sentences([chosen, fill(this.t.servedMany, { host, first: first!, of: of! })], this.t);
  }
}

const isOf = (model: string) => (option: HTMLOptionElement) => option.value === model;

/** The server's name for a sentence; the typed text if it is not an address. */
function hostOf(address: string): string {
  try {
    return endpointAddress(address).host;
  } catch {
    return address;
  }
}
