import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { packVocabulary, PACKAGED, type VocabularyName } from '~/lib/text/vocabularies';
import { onceEach } from './entries';

/** In gzip, whatever the host compresses, with the number of its tokens, without those for control. */
export const servedVocabulary = onceEach(async (name: VocabularyName) => {
  const { package: folder, file, read } = PACKAGED[name];
  const tokens = read(packagedText(folder, file));
  const bytes = new Uint8Array(gzipSync(packVocabulary(tokens), { level: 9 }));
  return { bytes, size: tokens.length };
});

function packagedText(folder: string, file: string): string {
  try {
    return readFileSync(`node_modules/${folder}/${file}`, 'utf8');
  } catch (cause) {
    throw new Error(`node_modules/${folder} has no ${file}; run "npm ci", then build again.`, {
      cause,
    });
  }
}
