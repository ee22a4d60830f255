import { handsOn, type Demo } from './demo';
import { page, openFolds } from './visitor';

/** @param folds those of the demo's folds that are opened to fill the form */
export function longDemo(tag: Demo, folds = 'details:not(.settings)') {
  const demo = () => page.locator(tag);
  const field = (name: string) => demo().locator(`form [name="${name}"]`).first();
  const unfold = () => openFolds(`${tag} :is(${folds})`);
  const press = (name: string) => demo().locator(`button[data-${name}]`).click();
  const { said, fails, after: finishes } = handsOn(tag);
  return {
    unfold,
    press,
    said,
    fails,
    finishes,
    run: () => finishes(() => press('run')),
    async fillIn(settings: Record<string, string>): Promise<void> {
      await page.waitForSelector(`${tag} button[data-run]:enabled`, { state: 'attached' });
      await unfold();
      for (const [name, value] of Object.entries(settings)) {
        const kind = await field(name).evaluate(({ localName }) => localName);
        if (kind === 'select') await field(name).selectOption(value);
        else await field(name).fill(value);
      }
    },
  };
}
