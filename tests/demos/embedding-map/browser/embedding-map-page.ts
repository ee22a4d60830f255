import { page } from '../../../browser/visitor';

export const PATH = 'en/demos/embedding-map/';

/** A map that is drawn in a moment. */
export const SMALL = { source: 'noise', points: '60', projection: 'pca' };
/** The same points, by a method that depends on chance. */
export const NOISE = { ...SMALL, projection: 'tsne', perplexity: '5' };

const field = (name: string) => page.locator(`x-embedding-map [name="${name}"]`);

const openFolds = () =>
  page.locator('x-embedding-map details').evaluateAll((folds) => {
    for (const fold of folds as HTMLDetailsElement[]) fold.open = true;
  });

/** Fills the form; a group that is folded is opened. */
export async function fillIn(settings: Record<string, string>): Promise<void> {
  await page.waitForSelector('x-embedding-map button[data-run]:enabled', { state: 'attached' });
  await openFolds();
  for (const [name, value] of Object.entries(settings)) {
    const kind = await field(name)
      .first()
      .evaluate(({ localName }) => localName);
    if (kind === 'select') await field(name).selectOption(value);
    else await field(name).fill(value);
  }
}

export const press = (name: string) => page.locator(`x-embedding-map button[data-${name}]`).click();

/** Does something and waits until a map has come to its end. */
export async function finishes(action: () => Promise<unknown>): Promise<void> {
  const runs = Number(await page.locator('x-embedding-map').getAttribute('data-runs'));
  await action();
  await page.waitForSelector(`x-embedding-map[data-status=idle][data-runs="${runs + 1}"]`);
}

export const draw = () => finishes(() => press('run'));

export const said = () => page.locator('x-embedding-map [data-status-line]').innerText();

export const figure = async (name: 'trustworthiness' | 'continuity'): Promise<number> =>
  Number(await page.locator(`x-embedding-map [data-${name}]`).textContent());

/** Does something that cannot work, and gives the sentence that says so. */
export async function fails(action: () => Promise<unknown>): Promise<string> {
  await action();
  await page.waitForSelector('x-embedding-map[data-status=failed]');
  return page.locator('x-embedding-map [data-failure]').innerText();
}

/** Finds a point by its name; the table of its neighbours comes. */
export async function find(name: string): Promise<void> {
  await openFolds();
  await page.locator('[name=find]').fill(name);
  await page.locator('[name=find]').press('Enter');
  await page.waitForSelector('table[data-neighbours]');
}

/** The points of a column of the table, in its order. */
export const column = (nth: 2 | 3): Promise<number[]> =>
  page
    .locator(`table[data-neighbours] td:nth-child(${nth})`)
    .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset.point)));

/** Opens a tool below the map, fills its form and presses its button. */
export async function tool(name: string, fields: Record<string, string> = {}): Promise<void> {
  await openFolds();
  const panel = page.locator(`x-${name}`);
  await panel.scrollIntoViewIfNeeded();
  for (const [input, value] of Object.entries(fields))
    await panel.locator(`[name=${input}]`).fill(value);
  await panel.locator('[data-panel-run]').click();
}
