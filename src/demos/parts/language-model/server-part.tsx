import { signal } from '@preact/signals-core';
import { Button } from '~/demos/kit/Button';
import { fill, formatNumber } from '~/i18n/format';
import { endpointAddress } from '~/lib/endpoint/address';
import { Choice } from '../choice';
import { openKeeping } from '../shelf/keeping';
import { shelf } from '../shelf/shelf';
import { sentences } from './panel-words';
import { chooseServed, listServed } from './server-model';
import type { Served } from './state';
import type { ModelStrings } from './strings';

const TYPED = { spellcheck: 'false', autocapitalize: 'none' } as const;

const NOTHING: { at: string; ids: readonly string[]; of: number } = { at: '', ids: [], of: 0 };

const id = (part: string) => `lm-${part}`;

export function openServer(t: ModelStrings, clear: () => void) {
  const address = signal(shelf.server.peek() || 'http://localhost:11434');
  /** For this visit, and for this address alone. */
  const key = signal('');
  /** The models that are listed, of the address that has them, and how many it has. */
  const listed = signal(NOTHING);
  const model = signal('');
  const trimmed = () => address.value.trim();

  const choose = (chosen: string) => {
    model.value = chosen;
    chooseServed({ address: listed.peek().at, model: chosen }, key.peek());
  };

  /** Another address gets neither the models of the one before nor its key. */
  function turn(to: string): void {
    address.value = to;
    clear();
    if (trimmed() === listed.peek().at) return;
    [listed.value, key.value] = [NOTHING, ''];
  }

  /** A key that is typed after the models were listed goes along from then on. */
  function turnKey(to: string): void {
    key.value = to;
    if (listed.peek().ids.length > 0) choose(model.peek());
  }

  async function list(): Promise<void> {
    clear();
    const at = trimmed();
    const found = await listServed(at, key.peek());
    if (!found || at !== trimmed()) return;
    listed.value = { at, ...found };
    shelf.server.value = at;
    choose(found.ids[0] ?? '');
  }

  // The address that was given elsewhere is given here too.
  void openKeeping();
  shelf.server.subscribe((given) => {
    if (given !== '' && given !== trimmed()) turn(given);
  });

  const field = (name: string, label: string, help: string, more: object) => (
    <div class="field">
      <label for={id(name)}>{label}</label>
      <input id={id(name)} name={name} {...more} {...TYPED} aria-describedby={id(`${name}-help`)} />
      <p class="help" id={id(`${name}-help`)}>
        {help}
      </p>
    </div>
  );
  type Input = { currentTarget: HTMLInputElement };

  return {
    take(served: Served): void {
      if (served.address !== listed.peek().at) {
        key.value = '';
        listed.value = { at: served.address, ids: [served.model], of: 1 };
      }
      [address.value, model.value] = [served.address, served.model];
    },
    chosenText({ address: at, model: name }: Served): string {
      const host = hostOf(at);
      const chosen = fill(t.servedChosen, { name, host });
      const { ids, of } = listed.peek();
      if (of <= ids.length || at !== listed.peek().at) return chosen;
      const [first, all] = [ids.length, of].map((n) => formatNumber(n, t.locale));
      return sentences([chosen, fill(t.servedMany, { host, first: first!, of: all! })], t);
    },
    view: (isBusy: boolean) => [
      <div class="controls above-3">
        {field('endpoint', t.endpoint, t.endpointHelp, {
          inputmode: 'url',
          maxlength: 200,
          value: address.value,
          onInput: ({ currentTarget }: Input) => turn(currentTarget.value),
        })}
        {field('key', t.key, t.keyHelp, {
          type: 'password',
          autocomplete: 'off',
          maxlength: 2_000,
          value: key.value,
          onInput: ({ currentTarget }: Input) => turnKey(currentTarget.value),
        })}
        <div class="field">
          <label for={id('served')}>{t.served}</label>
          <Choice
            id={id('served')}
            name="served"
            disabled={listed.value.ids.length === 0}
            options={listed.value.ids.map((one) => [one, one] as const)}
            chosen={model.value}
            choose={choose}
          />
        </div>
      </div>,
      <div class="actions">
        <Button
          data-list-models
          aria-describedby={id('problem')}
          disabled={isBusy}
          text={fill(t.listModels, { host: hostOf(trimmed()) || '…' })}
          press={() => void list()}
        />
      </div>,
    ],
  };
}

/** The server's name for a sentence; the typed text if it is not an address. */
export function hostOf(address: string): string {
  try {
    return endpointAddress(address).host;
  } catch {
    return address;
  }
}
