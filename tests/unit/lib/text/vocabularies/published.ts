import { readFileSync } from 'node:fs';
import { once } from '~/lib/memo';
import {
  openVocabulary,
  packVocabulary,
  PACKAGED,
  VOCABULARIES,
  type Vocabulary,
} from '~/lib/text/vocabularies';

/** All published vocabularies, from the packages that keep them. */
export const published = once((): Vocabulary[] =>
  VOCABULARIES.map((name) => {
    const { package: folder, file, read } = PACKAGED[name];
    const text = readFileSync(`node_modules/${folder}/${file}`, 'utf8');
    return openVocabulary(name, packVocabulary(read(text)));
  }),
);
