import type { IntentRow, Questions } from '~/components/site/search/index-file';
import { searchWords } from '~/content/lookup';
import type { Locale } from '~/lib/locale';
import { targetAddress } from './_targets';

/** How people ask, with the addresses of one language. */
export async function questionsOf(locale: Locale): Promise<Questions> {
  const { ideas, intents } = await searchWords();
  const rows = intents.map(async ({ asks, alone, leads }): Promise<IntentRow> => {
    const addresses = await Promise.all(leads.map((target) => targetAddress(target, locale)));
    return [asks, alone ? 1 : 0, addresses];
  });
  return { ideas, intents: await Promise.all(rows) };
}
