import { effect, untracked } from '@preact/signals-core';
import { namedIn, replaceQuery } from '~/demos/kit/address';
import { defaults } from '~/lib/settings/table';
import { storedSmollm2 } from '~/workers/models';
import { FIELDS } from './fields';
import { stripText, tunedText } from './outcome';
import type { Tune } from './state';

/** Settings come from the address and go there; what is in the browser's store is looked up. */
export function follow(tune: Tune): void {
  const { form, isStored, state } = tune;
  const address = namedIn(FIELDS, 'tune', () => defaults(FIELDS));
  form.set(address.read(new URLSearchParams(location.search)));
  effect(() => {
    const settings = form.settings.value;
    untracked(() => replaceQuery((query) => address.write(settings, query)));
  });
  effect(() => void (state.told.tune.value = stripText(tune)));
  effect(() => void (state.tuned.value = tunedText(tune)));
  void storedSmollm2().then((bytes) => (isStored.value = bytes !== undefined));
}
