import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isModelId } from '~/lib/hub/host';
import { isTinyWriter, suggestedModel, SUGGESTED } from '~/lib/language-model/suggested';
import { parameterCount } from '~/lib/tinylm';
import { worldFolder } from '~/lib/world/model-folder';
import { repeated } from '../../../content/read';
import { grammarOf, modelPath, shippedModel } from '../../../../scripts/model/files';

const OPEN = ['MIT', 'Apache 2.0'];

describe('the suggested language models', () => {
  test.each(['en', 'zh'] as const)(
    'begin with our own, and its size is that of its files (%s)',
    (locale) => {
      const { config } = shippedModel(locale);
      const files = worldFolder(new Uint8Array(readFileSync(modelPath(locale))), grammarOf(locale));
      const bytes = files.reduce((sum, [, { length }]) => sum + length, 0);
      expect(suggestedModel(`tiny-${locale}`)).toMatchObject({
        languages: [locale],
        parameters: parameterCount(config),
        context: config.context,
        bytes: { cpu: bytes, webgpu: bytes },
      });
    },
  );

  test('have ids as hubs write them, licences that let anybody use them, and both languages', () => {
    const at = 'src/lib/language-model/suggested.ts';
    expect(
      SUGGESTED.filter(({ id }) => !isModelId(id)).map(
        ({ id }) => `${at}: write the id “${id}” as its host does, as owner/name`,
      ),
    ).toEqual([]);
    expect(
      SUGGESTED.filter(({ licence }) => !OPEN.includes(licence)).map(
        ({ id, licence }) =>
          `${at}: the licence of ${id}, ${licence}, is none of ${OPEN.join(', ')}; take a model that anybody may use`,
      ),
    ).toEqual([]);
    expect(
      repeated(SUGGESTED.map(({ id }) => id)).map(
        (id) => `${at}: ${id} stands there twice; take one away`,
      ),
    ).toEqual([]);
    const real = SUGGESTED.filter(({ id }) => !isTinyWriter(id));
    expect(new Set(real.flatMap(({ languages }) => languages))).toEqual(new Set(['en', 'zh']));
  });
});
