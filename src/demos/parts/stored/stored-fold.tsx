import { Button } from '~/demos/kit/Button';
import { Status } from '~/demos/kit/Said';
import { signal } from '@preact/signals-core';
import { dropShelf } from '~/browser/saved-shelf';
import { dropTunings } from '~/browser/saved-tunings';
import { forgetLocal, localEntries, readLocal, STORAGE_KEYS } from '~/browser/storage';
import { TUNINGS } from '~/browser/tunings-key';
import { fill } from '~/i18n/format';
import { forgetStoredModel, allStoredModels } from '~/workers/stored-models';
import type { Words as StoredStrings } from 'words:stored';
import { sizeText } from '../quantities';
import { bytesOf, thingsOf, type StoredThing } from './things';

const IN_DATABASE: readonly string[] = [STORAGE_KEYS.shelf, TUNINGS];

/** Of what lies in the database, the entry says the size. */
const wholeSize = ({ key, bytes }: { key: string; bytes: number }) => ({
  key,
  bytes: IN_DATABASE.includes(key) ? Number(readLocal(key)) : bytes,
});

const folds: { recount(): Promise<void>; deleted(): Promise<void> }[] = [];

/** `deleted`: called when a model was deleted by the list of any panel; the returned `refresh` counts again. */
export function openStored(t: StoredStrings, deleted: () => Promise<void>) {
  const things = signal<readonly StoredThing[]>();
  const said = signal('');
  const isOpen = signal(false);
  let count = 0;

  async function recount(): Promise<void> {
    const mine = ++count;
    const models = await allStoredModels().catch(() => []);
    if (mine === count) things.value = thingsOf(models, localEntries().map(wholeSize), t);
  }

  async function forget({ name, model, keys = [] }: StoredThing, button: Element): Promise<void> {
    button.closest('details')!.querySelector('summary')!.focus(); // the button goes with its line
    try {
      if (model) await forgetStoredModel(model);
      if (keys.includes(STORAGE_KEYS.shelf) || keys.includes(STORAGE_KEYS.text)) await dropShelf();
      if (keys.includes(TUNINGS)) await dropTunings();
      for (const key of keys) forgetLocal(key);
    } catch {
      return void (said.value = fill(t.notForgotten, { name }));
    }
    await Promise.all(folds.flatMap((fold) => [fold.recount(), model && fold.deleted()]));
    said.value = fill(t.forgotten, { name });
  }

  folds.push({ recount, deleted });
  void recount();
  const row = (thing: StoredThing) => (
    <li key={thing.id}>
      <span>{thing.name}</span>
      <span class="size">{sizeText(thing.bytes, t)}</span>
      <Button
        data-forget={thing.id}
        aria-label={fill(t.forgetOne, { name: thing.name })}
        text={t.forget}
        press={({ currentTarget }) => void forget(thing, currentTarget)}
      />
    </li>
  );
  const view = () => (
    <details
      class="kept-here above-3"
      data-kept-here
      hidden={!things.value}
      onToggle={({ currentTarget }) => void (isOpen.value = currentTarget.open)}
    >
      <summary>
        {things.value?.length
          ? fill(t.fold, { size: sizeText(bytesOf(things.value), t) })
          : t.nothing}
      </summary>
      <div data-kept-list>
        {isOpen.value && [
          <p class="help">{t.intro}</p>,
          <ul class="no-bullets no-padding" role="list">
            {things.value?.map(row)}
          </ul>,
        ]}
      </div>
      <Status data-kept-status text={said.value} />
    </details>
  );
  return { view, refresh: () => void recount() };
}
