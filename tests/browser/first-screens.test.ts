import { describe, expect, test } from 'vitest';
import { isWalk } from '~/lib/lesson/walk';
import { lessonAddress, readPairs } from '../content/lesson-source';
import { builtDemos } from './built-demos';
import { demosAreLive } from './demo';
import { firstScreen } from './first-screen';
import { at, enter, page, SCREENS, useVisitor } from './visitor';

useVisitor();

const LOCALES = ['en', 'zh'];

interface Limit {
  words: number;
  controls?: number;
}

function within(path: string, { words, controls = Infinity }: Limit): void {
  test(`/${path}: at most ${words} words`, async () => {
    const tooMuch: string[] = [];
    for (const viewport of SCREENS)
      for (const locale of LOCALES) {
        await enter({ viewport });
        await page.goto(at(`${locale}/${path}`));
        await demosAreLive();
        const seen = await firstScreen();
        if (seen.words > words || seen.controls.length > controls)
          tooMuch.push(
            `${locale} ${viewport.width}: ${seen.words} words, ${seen.controls.length} controls`,
          );
      }
    expect(tooMuch).toEqual([]);
  });
}

/** An answer that is judged sentence by sentence is read whole. */
const READ_WHOLE = 'citations';
const FEW_CONTROLS = new Set(['embedding-map', 'four-roads']);

describe('the first screen says little', () => {
  within('demos/', { words: 110 });
  for (const name of builtDemos())
    within(`demos/${name}/`, {
      words: name === 'four-roads' ? 260 : name === READ_WHOLE ? 180 : 130,
      ...(FEW_CONTROLS.has(name) && { controls: 20 }),
    });
  within('five/', { words: 180, controls: 20 });
  within('lab/', { words: 260, controls: 20 }); // a question and the reply of each road
  within('guide/', { words: 180 });
  within('search/', { words: 180 });
  within('changes/', { words: 180 });
});

// English and Chinese by turns: what stands above the drawing is as long in both.
test.each(
  readPairs().flatMap(({ en, zh }, i) =>
    SCREENS.map((viewport) => ({ ...(i % 2 ? zh : en), viewport })),
  ),
)(
  'the first screen of $path at $viewport.width px says little',
  async ({ path, body, viewport }) => {
    await enter({ viewport });
    await page.goto(at(lessonAddress(path)));
    expect((await firstScreen()).words).toBeLessThanOrEqual(isWalk(body) ? 210 : 120);
  },
);
