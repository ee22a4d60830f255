import { languageIn } from '../text/language';
import { offeredModel } from './models';

type UnreadLanguage = 'zh' | 'other';

/** The language of texts that an encoder does not read; undefined if it reads it, or nothing clear can be said. */
export function unreadBy(
  { model }: { model: string },
  texts: readonly string[],
): UnreadLanguage | undefined {
  const languages = offeredModel(model)?.languages;
  const found = languageIn(texts.join('\n').slice(0, MOST));
  return languages && UNREAD[languages].find((one) => one === found);
}

/** Languages that models do not read, by those that they read. */
const UNREAD: Readonly<Record<'en' | 'many', readonly UnreadLanguage[]>> = {
  en: ['zh', 'other'],
  many: ['other'],
};

/** Characters that are looked at: enough to tell, and quick for a text of megabytes. */
const MOST = 20_000;
