import { languageIn } from '../text/language';
import { offeredModel } from './models';

/** A language that an encoder was given and does not read. */
export type UnreadLanguage = 'zh' | 'other';

/**
 * The language of texts that an encoder does not read; undefined if it reads it, if nothing clear can be said of the
 * texts, or if nothing is known of the encoder.
 *
 * @param encoder of this site, whose `host` is ''
 */
export function unreadBy(
  { host, model }: { host: string; model: string },
  texts: readonly string[],
): UnreadLanguage | undefined {
  const languages = host === '' ? offeredModel(model)?.languages : undefined;
  const language = languageIn(texts.join('\n').slice(0, MOST));
  if (languages === undefined || language === 'en' || language === 'unclear') return undefined;
  return language === 'zh' && languages !== 'en' ? undefined : language;
}

/** Characters that are looked at: enough to tell, and quick for a text of megabytes. */
const MOST = 20_000;
