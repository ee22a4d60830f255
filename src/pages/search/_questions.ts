import type { IntentRow, Questions } from '~/components/site/search/index-file';
import { searchWords } from '~/content/lookup';
import type { Locale } from '~/lib/locale';
import { answersOf, rowOf } from './_answers';
import { mustExist, targetAddress } from './_targets';

/** Patterns of questions, with the addresses of documents in one language. */
export async function questionsOf(
  locale: Locale,
  documents: readonly { url: string }[],
): Promise<Questions> {
  const { ideas, intents } = await searchWords();
  const rows = intents.map(async ({ asks, alone, leads }): Promise<IntentRow> => {
    const addresses = await Promise.all(leads.map((target) => targetAddress(target, locale)));
    leads.forEach((target, at) => mustExist(target, addresses[at]!, documents));
    return [asks, alone ? 1 : 0, addresses];
  });
  const answers = (await answersOf(locale, documents)).map(rowOf);
  return { ideas, intents: await Promise.all(rows), answers };
}
