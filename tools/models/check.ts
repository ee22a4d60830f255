import { rowOf, type Vectors } from '~/lib/embedding/vectors';
import type { EmbedKind, RealEncoder } from '~/lib/encoder/models';
import { seededRng, shuffle } from '~/lib/math/rng';
import { dot, mean } from '~/lib/math/vector';
import { cutOtherwise, wholeTokenizer, wordsOfContent } from './check-words';
import { packagedFiles, type Source } from './fetch-package';
import { e5Folder, minilmFolder, type Folder } from './folder';
import { openEncoder, openShipped, type Encoder } from './open-encoder';
import { E5_PACKAGE, MINILM_PACKAGE } from './packages';
import { textsOf } from './vectors/texts';

/** Sentences of a language whose vectors are compared. */
const SENTENCES = 1000;
const KIND: EmbedKind = 'passage';

/** Compares the networks in 8 bits with the same weights in 32 bits, and the pieces of words. Takes a quarter of an hour. */
export async function checkModels(source: Source): Promise<void> {
  const minilm = await packagedFiles(MINILM_PACKAGE, source);
  const e5 = await packagedFiles(E5_PACKAGE, source);
  await checkWords(e5.weights);
  await compare('minilm', minilmFolder(minilm, true), ['en']);
  await compare('e5', e5Folder(e5, true), ['en', 'zh']);
}

/** Names the words that are cut otherwise than with the whole vocabulary, and the pieces that they lack. */
async function checkWords(weights: Uint8Array): Promise<void> {
  const { tokenizer } = await openShipped('e5');
  const words = wordsOfContent();
  const changed = cutOtherwise(words, wholeTokenizer(weights), tokenizer);
  console.log(`${words.length} words, ${changed.length} cut otherwise`);
  const lacking = changed.flatMap(({ whole, remaining }) =>
    whole.filter((one) => !remaining.includes(one)),
  );
  if (lacking.length > 0)
    console.log(`Add to tools/models/besides.ts: ${[...new Set(lacking)].sort().join(' ')}`);
}

async function compare(
  name: RealEncoder,
  exactFolder: Folder,
  languages: readonly ('en' | 'zh')[],
): Promise<void> {
  const shipped = await openShipped(name);
  const exact = await openEncoder(name, exactFolder);
  for (const language of languages) {
    const texts = sentences(language);
    const one = await embedded(shipped, texts);
    const other = await embedded(exact, texts);
    const cosines = texts.map((_, at) => dot(rowOf(one, at), rowOf(other, at)));
    const ofAll = mean(cosines);
    const least = Math.min(...cosines);
    console.log(`${name} ${language}: mean ${ofAll.toFixed(5)}, least ${least.toFixed(5)}`);
  }
}

const embedded = (encoder: Encoder, texts: readonly string[]): Promise<Vectors> =>
  encoder.embed(texts, KIND, (done) => process.stderr.write(`\r${done} of ${texts.length} `));

/** The first sentences of paragraphs of this site, the same at every call. */
function sentences(language: 'en' | 'zh'): string[] {
  const texts = (['handbook', 'glossary', 'lessons'] as const).flatMap((corpus) =>
    textsOf(corpus, language),
  );
  const first = texts.map((text) => text.split(/(?<=[.。])\s*/)[0]!);
  return shuffle([...new Set(first)], seededRng(35)).slice(0, SENTENCES);
}
