import { longDemo } from '../../../browser/long-demo';
import { page } from '../../../browser/visitor';

export const PATH = 'en/demos/embedding-map/';

/** A map that is drawn in a moment. */
export const SMALL = { source: 'noise', points: '60', projection: 'pca' };
/** The same points, by a method that depends on chance. */
export const NOISE = { ...SMALL, projection: 'tsne', perplexity: '5' };

const hands = longDemo('x-embedding-map', 'details');
export const { fillIn, finishes, press, said, fails, run: draw } = hands;
const openFolds = hands.unfold;

export const figure = async (name: 'trustworthiness' | 'continuity'): Promise<number> =>
  Number(await page.locator(`x-embedding-map [data-${name}]`).textContent());

/** Finds a point by its name; the table of its neighbours comes. */
export async function find(name: string): Promise<void> {
  await openFolds();
  await page.locator('[name=find]').fill(name);
  await page.locator('[name=find]').press('Enter');
  await page.waitForSelector('table[data-neighbours]');
}

/** The points of a column of the table, in its order. */
export const column = (of: 'the vectors' | 'the map'): Promise<number[]> =>
  page
    .locator(`table[data-neighbours] td[data-label$="${of}"]`)
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
