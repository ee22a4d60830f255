import type { Locator } from 'playwright-core';
import { page } from './visitor';

/** Of 255, how far a channel has to move before an eye would see it: 8 %, as ImageMagick's fuzz. */
const SEEN = 20;

export const pictureOf = async (element: Locator): Promise<string> =>
  (await element.screenshot({ animations: 'disabled', caret: 'hide' })).toString('base64');

/** From 0 to 1; 1 for pictures of two sizes. Decoded in a page of its own, which no policy of the site binds. */
export async function shareChanged(before: string, after: string): Promise<number> {
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate(
      async ({ pictures, seen }) => {
        const [one, other] = await Promise.all(
          pictures.map(async (picture) => {
            const image = new Image();
            image.src = `data:image/png;base64,${picture}`;
            await image.decode();
            const { naturalWidth: width, naturalHeight: height } = image;
            const context = new OffscreenCanvas(width, height).getContext('2d')!;
            context.drawImage(image, 0, 0);
            return context.getImageData(0, 0, width, height);
          }),
        );
        if (one!.width !== other!.width || one!.height !== other!.height) return 1;
        const a = one!.data;
        const b = other!.data;
        let changed = 0;
        for (let i = 0; i < a.length; i += 4)
          if ([0, 1, 2].some((channel) => Math.abs(a[i + channel]! - b[i + channel]!) > seen))
            changed++;
        return (changed * 4) / a.length;
      },
      { pictures: [before, after], seen: SEEN },
    );
  } finally {
    await blank.close();
  }
}

interface Shift extends PerformanceEntry {
  value: number;
}

/** Counts jumps right after an input, too. Waits for idle: late fetches would be taken for the press's work. */
export async function watchJumps(): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(() => {
    const sum = { jumps: 0 };
    Object.assign(globalThis, { jumped: sum });
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as Shift[]) sum.jumps += value;
    }).observe({ type: 'layout-shift' });
  });
}

export const jumped = (): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { jumped: { jumps: number } }).jumped.jumps);

/** What share of a drawing something changes, once the pointer is away and all has come to rest. */
export async function changeOf(plate: Locator, act: () => Promise<unknown>): Promise<number> {
  const before = await pictureOf(plate);
  await act();
  await page.mouse.move(4, 4);
  await page.waitForTimeout(800);
  return shareChanged(before, await pictureOf(plate));
}

/** Presses the middle of a button where it is: no scrolling brings it into view, as no hand would. */
export async function pressInPlace(button: Locator): Promise<void> {
  const box = await button.boundingBox();
  if (!box) throw new Error('The button is not shown.');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
