import type { jsonOf } from '~/demos/trainer/trainer-demo';
import { longDemo } from '../../../browser/long-demo';
import { fileOf, page, visitor } from '../../../browser/visitor';

export const SMALL = { source: 'world', size: 'd48l2', steps: '24', batch: '4', seed: '3' };

export const { unfold, fillIn, finishes, press, said, fails, run: train } = longDemo('x-trainer');

export const loss = () => page.locator('[data-loss]').innerText();

export const savedRun = async () =>
  JSON.parse(String(await fileOf('json'))) as ReturnType<typeof jsonOf>;

/** What the browser itself says of a request that fails is no fault of the page. */
export function forgiveRefused(): void {
  const others = visitor.faults.filter((fault) => !fault.includes('Failed to load resource'));
  visitor.faults.splice(0, Infinity, ...others);
}
