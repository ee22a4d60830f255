import { keepFiles, savedFiles } from '~/browser/saved-files';
import { forgetLocal, localEntries, STORAGE_KEYS } from '~/browser/storage';
import { mount } from '~/demos/kit/mount';
import { findSlot } from '~/demos/kit/props';
import { fill } from '~/i18n/format';
import { forgetStoredModel, allStoredModels } from '~/workers/stored-models';
import type { Words as StoredStrings } from 'words:stored';
import { thingsOf, type StoredThing } from './things';
import { storedView, summaryText } from './view';

/** The fold with all that is kept on this device. */
interface StoredFold {
  /** Counts again, after something else on the page has kept or deleted a thing. */
  refresh(): void;
}

/** All folds of the page, and what their panels do once a model was deleted. */
const folds = new Map<Fold, () => Promise<void>>();

/**
 * Wires up the fold of a panel.
 * @param deleted called when a model was deleted by the list, also by that of another panel
 */
export function storedFold(
  root: HTMLElement,
  t: StoredStrings,
  deleted: () => Promise<void>,
): StoredFold {
  const fold = new Fold(findSlot(root, 'kept-here') as HTMLDetailsElement, t);
  folds.set(fold, deleted);
  fold.refresh();
  return fold;
}

class Fold {
  private things: readonly StoredThing[] = [];
  /** Number of the latest count. */
  private count = 0;

  constructor(
    private readonly details: HTMLDetailsElement,
    private readonly t: StoredStrings,
  ) {
    details.addEventListener('toggle', () => this.draw());
    details.addEventListener('click', (event) => {
      const id = (event.target as Element).closest<HTMLElement>('[data-forget]')?.dataset.forget;
      const thing = this.things.find((one) => one.id === id);
      if (thing) void this.forget(thing);
    });
  }

  refresh(): void {
    void this.recount();
  }

  private async recount(): Promise<void> {
    const mine = ++this.count;
    const [models, files] = await Promise.all([allStoredModels().catch(() => []), savedFiles()]);
    if (mine !== this.count) return;
    const saved = files.map((file) => ({ key: STORAGE_KEYS.text, bytes: file.bytes.length }));
    this.things = thingsOf(models, [...localEntries(), ...saved], this.t);
    this.details.hidden = false;
    this.details.querySelector('summary')!.textContent = summaryText(this.things, this.t);
    this.draw();
  }

  /** Draws the list while the fold is open. */
  private draw(): void {
    if (this.details.open)
      mount(findSlot(this.details, 'kept-list'), storedView(this.things, this.t));
  }

  private async forget({ name, model, keys = [] }: StoredThing): Promise<void> {
    const { t } = this;
    this.details.querySelector('summary')!.focus(); // the button goes with its line
    try {
      if (model) await forgetStoredModel(model);
      if (keys.includes(STORAGE_KEYS.text)) await keepFiles([]);
      for (const key of keys) forgetLocal(key);
    } catch {
      return this.say(fill(t.notForgotten, { name }));
    }
    await Promise.all(
      [...folds].map(([fold, deleted]) => Promise.all([fold.recount(), model && deleted()])),
    );
    this.say(fill(t.forgotten, { name }));
  }

  private say(sentence: string): void {
    findSlot(this.details, 'kept-status').textContent = sentence;
  }
}
