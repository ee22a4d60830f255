import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rowOf } from '~/lib/embedding/vectors';
import { REAL } from '~/lib/encoder/models';
import { isInSources, kindOf, vectorFiles, vectorPath } from '~/lib/encoder/vectors/corpora';
import { digestOf, lacking, lackOf } from '~/lib/encoder/vectors/digest';
import { readVectors } from '~/lib/encoder/vectors/file';
import { dot } from '~/lib/math/vector';
import { openShipped } from '../../../tools/models/open-encoder';
import { textsOf } from '../../../tools/models/vectors/texts';

const pathOf = (file: Parameters<typeof vectorPath>[0]) => `public/${vectorPath(file)}`;
const areHere = vectorFiles().every((file) => existsSync(pathOf(file)));

/** The least cosine of a vector in 8 bits, computed in a batch, and the text's own; 0.9992 was seen. */
const CLOSE = 0.995;

test.each(vectorFiles().filter(isInSources))(
  'the vectors shipped with the sources $model, $corpus, $language: at most one text in fifty lacks one',
  (file) => {
    const texts = textsOf(file.corpus, file.language);
    const { digests } = readVectors(readFileSync(pathOf(file)));
    expect(lacking(digests, texts).length, `run npm run models`).toBeLessThanOrEqual(
      texts.length / 50,
    );
  },
);

describe.skipIf(!areHere)('the vectors built by npm run models', () => {
  test.each(vectorFiles())('$model, $corpus, $language: every text has one', (file) => {
    const { digests } = readVectors(readFileSync(pathOf(file)));
    expect(lackOf(pathOf(file), digests, textsOf(file.corpus, file.language))).toBeUndefined();
  });

  test.each(REAL)('%s: a text alone has the shipped vector', async (model) => {
    const encoder = await openShipped(model);
    for (const file of vectorFiles().filter((one) => one.model === model)) {
      const { digests, vectors } = readVectors(readFileSync(pathOf(file)));
      const [text] = textsOf(file.corpus, file.language);
      const alone = await encoder.embed([text!], kindOf(file.corpus));
      const shipped = rowOf(vectors, digests.indexOf(digestOf(text!)));
      expect(dot(rowOf(alone, 0), shipped)).toBeGreaterThan(CLOSE);
    }
  });
});
