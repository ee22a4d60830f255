import { readFileSync } from 'node:fs';
import {
  openVocabulary,
  packVocabulary,
  PACKAGED,
  type Vocabulary,
  type VocabularyName,
} from '~/lib/text/vocabularies';

const opened = new Map<VocabularyName, Vocabulary>();

/** A published vocabulary, opened from the package that keeps it. */
export function publishedVocabulary(name: VocabularyName): Vocabulary {
  const { package: folder, file, read } = PACKAGED[name];
  const open = () =>
    openVocabulary(
      name,
      packVocabulary(read(readFileSync(`node_modules/${folder}/${file}`, 'utf8'))),
    );
  const vocabulary = opened.get(name) ?? open();
  opened.set(name, vocabulary);
  return vocabulary;
}
