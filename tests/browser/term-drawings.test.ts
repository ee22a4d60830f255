import { describe, expect, test } from 'vitest';
import { readTerms } from '../content/read';
import { open, page, scrollWidth, useVisitor } from './visitor';

const slugs = readTerms().flatMap(({ slug, drawing }) => (drawing ? [slug] : []));
const MOST_WORDS = 12;

useVisitor({ viewport: { width: 1280, height: 800 } }, { stays: true });

/** What is wrong with the lettering of the drawing: outside, one over the other, too small, too much. */
const faults = () =>
  page.locator('[data-drawing] svg').evaluate((svg, most) => {
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map((text) => ({
      said: text.textContent ?? '',
      box: text.getBoundingClientRect(),
      size: Number.parseFloat(getComputedStyle(text).fontSize),
    }));
    const outside = texts.filter(
      ({ box }) =>
        box.left < frame.left ||
        box.right > frame.right ||
        box.top < frame.top ||
        box.bottom > frame.bottom,
    );
    const over = texts.flatMap((one, i) =>
      texts.slice(0, i).filter(({ box }) => {
        const wide = Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left);
        const high = Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top);
        return wide > 1 && high > 5;
      }),
    );
    const words = texts.flatMap(({ said }) => said.match(/[A-Za-z][A-Za-z’-]+/g) ?? []);
    return [
      ...outside.map(({ said }) => `outside: ${said}`),
      ...over.map(({ said }) => `over another: ${said}`),
      ...texts.filter(({ size }) => size < 13).map(({ said }) => `too small: ${said}`),
      ...(words.length > most ? [`${words.length} words`] : []),
    ];
  }, MOST_WORDS);

describe.each(['en', 'zh'])('the drawings of terms in /%s/', (locale) => {
  test('have few words, all inside and without overlap', async () => {
    for (const slug of slugs) {
      await open(`${locale}/glossary/${slug}/`);
      expect(await faults(), slug).toEqual([]);
    }
  });

  test('are beside the definition on a desktop and below it on a phone', async () => {
    const sides = async () => {
      const definition = (await page.locator('[data-definition]').boundingBox())!;
      const drawing = (await page.locator('[data-drawing]').boundingBox())!;
      return {
        right: drawing.x >= definition.x + definition.width,
        below: drawing.y >= definition.y + definition.height,
      };
    };
    await open(`${locale}/glossary/embedding/`);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await sides()).toEqual({ right: true, below: false });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await sides()).toEqual({ right: false, below: true });
    expect(await scrollWidth()).toBeLessThanOrEqual(360);
  });
});
