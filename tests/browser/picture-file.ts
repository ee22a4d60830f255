import { expect } from 'vitest';
import { page } from './visitor';

/** Expects it whole, with all styles and colours written out. @returns how many texts it holds */
export async function standsAlone(file: Buffer): Promise<number> {
  const svg = String(file);
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).not.toMatch(/class=|var\(|NaN|undefined|<use/);
  expect(svg).toMatch(/fill="(rgb|#|oklch|color)/);
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    if (parsed.querySelector('parsererror')) throw new Error('The picture is not well formed.');
    return [...parsed.querySelectorAll('text')].filter((one) => one.textContent.trim()).length;
  }, svg);
}
