import { once } from '~/lib/memo';
import { VOCABULARIES, type Vocabulary } from '~/lib/text/vocabularies';
import { publishedVocabulary } from '../../../../../scripts/record/vocabularies';

/** All published vocabularies, from the packages that keep them. */
export const published = once((): Vocabulary[] => VOCABULARIES.map(publishedVocabulary));
