import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { rowOf } from '~/lib/embedding/vectors';
import { REAL, type RealEncoder } from '~/lib/encoder/models';
import { dot, mean } from '~/lib/math/vector';
import { cutOtherwise, wholeTokenizer, wordsOfContent } from '../../../tools/models/check-words';
import { packagedFiles } from '../../../tools/models/fetch-package';
import { handbookHits } from '../../../tools/models/handbook-hits';
import { openShipped, type Encoder } from '../../../tools/models/open-encoder';
import { E5_PACKAGE } from '../../../tools/models/packages';

/** The packages' own weights in numpy, float32, and the kit's embed.py with the same weights; see `source` in the file. */
const { texts: REFERENCE } = JSON.parse(readFileSync('tests/reference/encoders.json', 'utf8')) as {
  texts: Record<string, { text: string; vector: string }[]>;
};
const areHere = REAL.every((name) => existsSync(`public/encoder/${name}/config.json`));
const isPackageHere = areHere && existsSync(`.cache/models/${E5_PACKAGE.wheel}`);

describe.skipIf(!areHere)('the real encoders built by npm run models', () => {
  const encoders = {} as Record<RealEncoder, Encoder>;
  beforeAll(async () => {
    for (const name of REAL) encoders[name] = await openShipped(name);
  });

  test.each([
    ['minilm', 'minilm-en', 0.997, 0.99],
    ['minilm', 'embed.py', 0.997, 0.99],
    ['e5', 'e5-en', 0.999, 0.998],
    ['e5', 'e5-zh', 0.999, 0.998],
  ] as const)(
    '%s on %s: the vectors match those of the package to a cosine of %d',
    async (name, list, ofMean, ofEach) => {
      const texts = REFERENCE[list]!;
      const rows = await encoders[name].embed(
        texts.map(({ text }) => text),
        'passage',
      );
      const cosines = texts.map(({ vector }, at) => {
        const reference = new Int8Array(Buffer.from(vector, 'base64'));
        return dot(rowOf(rows, at), reference) / Math.sqrt(dot(reference, reference));
      });
      expect(Math.min(...cosines)).toBeGreaterThan(ofEach);
      expect(mean(cosines)).toBeGreaterThan(ofMean);
    },
  );

  test.each(REAL)('%s: a text alone has the same vector as in a batch', async (name) => {
    const texts = [
      'A ferry.',
      '渡轮',
      'One passage that is a good deal longer than the other two of them.',
    ];
    const together = await encoders[name].embed(texts, 'passage');
    for (const [at, text] of texts.entries()) {
      const alone = await encoders[name].embed([text], 'passage');
      expect(dot(rowOf(alone, 0), rowOf(together, at))).toBeGreaterThan(0.99999);
    }
  });

  test.each([
    ['minilm', 'en', 'en', 30],
    ['e5', 'en', 'en', 27],
    ['e5', 'zh', 'zh', 28],
    ['e5', 'zh', 'en', 25],
  ] as const)(
    '%s finds passages for questions in %s on pages in %s: at least %i of 34',
    async (name, asked, told, least) => {
      expect((await handbookHits(encoders[name], asked, told)).found).toBeGreaterThanOrEqual(least);
    },
  );

  test.skipIf(!isPackageHere)('tokenize all content as with the whole vocabulary', async () => {
    const { weights } = await packagedFiles(E5_PACKAGE, { hub: false });
    const changed = cutOtherwise(wordsOfContent(), wholeTokenizer(weights), encoders.e5.tokenizer);
    expect(changed, 'npm run models -- --check names the pieces that are missing').toEqual([]);
  });
});
