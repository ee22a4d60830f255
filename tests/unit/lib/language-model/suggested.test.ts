import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isModelId } from '~/lib/hub/model-id';
import { isTinyWriter, suggestedModel, SUGGESTED } from '~/lib/language-model/suggested';
import { parameterCount } from '~/lib/tinylm';
import { worldFolder } from '~/lib/world/model-folder';
import { grammarOf, modelPath, shippedModel } from '../../../../scripts/model/files';

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
    expect(SUGGESTED.every(({ id }) => isModelId(id))).toBe(true);
    expect(SUGGESTED.every(({ licence }) => ['MIT', 'Apache 2.0'].includes(licence))).toBe(true);
    const real = SUGGESTED.filter(({ id }) => !isTinyWriter(id));
    expect(new Set(real.flatMap(({ languages }) => languages))).toEqual(new Set(['en', 'zh']));
  });
});
