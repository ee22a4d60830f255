import type { IntentRow, Questions } from '~/components/site/search/index-file';
import { allLessons, searchWords } from '~/content/lookup';
import type { Locale } from '~/lib/locale';
import { targetAddress } from './_targets';

/** How people ask, with the addresses of one language; what is not written yet leads nowhere. */
export async function questionsOf(locale: Locale): Promise<Questions> {
  const { ideas, intents } = await searchWords();
  const planned = new Set(
    (await allLessons()).filter((lesson) => lesson.planned).map(({ id }) => id),
  );
  const rows = intents.map(async ({ asks, alone, leads }): Promise<IntentRow> => {
    const written = leads.filter((target) => !planned.has(target));
    const addresses = await Promise.all(written.map((target) => targetAddress(target, locale)));
    return [asks, alone ? 1 : 0, addresses];
  });
  return { ideas, intents: await Promise.all(rows) };
}
