import { dropShelf } from '~/browser/saved-shelf';
import { forgetLocal, localEntries, readLocal, STORAGE_KEYS } from '~/browser/storage';
import { mount } from '~/demos/kit/mount';
import { findSlot } from '~/demos/kit/props';
import { fill } from '~/i18n/format';
import { forgetStoredModel, allStoredModels } from '~/workers/stored-models';
import type { Words as StoredStrings } from 'words:stored';
import { thingsOf, type StoredThing } from './things';
import { storedView, summaryText } from './view';

/** Of what lies in the database, the entry says the size. */
const withShelf = ({ key, bytes }: { key: string; bytes: number }) => ({
  ...{ key, bytes: key === STORAGE_KEYS.shelf ? Number(readLocal(key)) : bytes },
});

/** What counts again in each fold of the page, and what its panel does once a model was deleted. */
const folds: { recount(): Promise<void>; deleted(): Promise<void> }[] = [];

/**
 * Wires up the fold of a panel with all that is kept on this device.
 * @param deleted called when a model was deleted by the list, also by that of another panel
 * @returns `refresh` counts again, after something else on the page has kept or deleted a thing
 */
export function storedFold(root: HTMLElement, t: StoredStrings, deleted: () => Promise<void>) {
  const details = findSlot(root, 'kept-here') as HTMLDetailsElement;
  let things: readonly StoredThing[] = [];
  let count = 0;

  async function recount(): Promise<void> {
    const mine = ++count;
    const models = await allStoredModels().catch(() => []);
    if (mine !== count) return;
    things = thingsOf(models, localEntries().map(withShelf), t);
    details.hidden = false;
    details.querySelector('summary')!.textContent = summaryText(things, t);
    draw();
  }

  /** Draws the list while the fold is open. */
  function draw(): void {
    if (details.open) mount(findSlot(details, 'kept-list'), storedView(things, t));
  }

  async function forget({ name, model, keys = [] }: StoredThing): Promise<void> {
    details.querySelector('summary')!.focus(); // the button goes with its line
    try {
      if (model) await forgetStoredModel(model);
      if (keys.includes(STORAGE_KEYS.shelf) || keys.includes(STORAGE_KEYS.text)) await dropShelf();
      for (const key of keys) forgetLocal(key);
    } catch {
      return say(fill(t.notForgotten, { name }));
    }
    await Promise.all(folds.flatMap((fold) => [fold.recount(), model && fold.deleted()]));
    say(fill(t.forgotten, { name }));
  }

  function say(sentence: string): void {
    findSlot(details, 'kept-status').textContent = sentence;
  }

  details.addEventListener('toggle', draw);
  details.addEventListener('click', (event) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-forget]')?.dataset.forget;
    const thing = things.find((one) => one.id === id);
    if (thing) void forget(thing);
  });
  folds.push({ recount, deleted });
  void recount();
  return { refresh: () => void recount() };
}
