import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { worldFolder } from '~/lib/world/model-folder';
import { grammarOf, modelPath } from '../../scripts/model/files';
import { LOCALES } from './built';

/** Bytes of a folder, not compressed: a reader presses for it. */
const MOST = 500_000;

describe.each(LOCALES)(
  'the tiny model that the site serves to libraries of the hub (%s)',
  (locale) => {
    const folder = `dist/language-models/tiny-${locale}`;
    const files = worldFolder(new Uint8Array(readFileSync(modelPath(locale))), grammarOf(locale));

    test('is made from the shipped weights, file by file', () => {
      for (const [path, bytes] of files)
        expect(readFileSync(`${folder}/${path}`).equals(bytes), path).toBe(true);
      const served = globSync(`${folder}/**/*.*`);
      expect(served).toHaveLength(files.length);
    });

    test('is small', () => {
      expect(files.reduce((sum, [, { length }]) => sum + length, 0)).toBeLessThan(MOST);
    });
  },
);
