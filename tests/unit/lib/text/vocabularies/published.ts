import { once } from '~/lib/memo';
import { VOCABULARIES, type Vocabulary } from '~/lib/text/vocabularies';
import { publishedVocabulary } from '../../../../../scripts/record/vocabularies';

export const published = once((): Vocabulary[] => VOCABULARIES.map(publishedVocabulary));
