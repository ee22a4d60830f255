import { searchAnswers, type SearchAnswer, searchWords } from '~/content/lookup';
import { markLabel } from '~/components/kit/mark-text';
import type { Locale } from '~/lib/locale';
import { mustExist, targetAddress } from './_targets';
import type { IntentRow, Questions } from '~/components/site/search/index-file';

/** The answers with the addresses of their links. */
export async function answersOf(locale: Locale, documents?: readonly { url: string }[]) {
  const placed = async (answer: SearchAnswer) => ({
    ...answer,
    links: await Promise.all(
      answer.links.map(async ({ to, name }) => {
        const href = await targetAddress(to, locale);
        if (documents) mustExist(to, href.replace(/\?.*/, ''), documents);
        return { name, href };
      }),
    ),
  });
  return Promise.all((await searchAnswers(locale)).map(placed));
}

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
  const answers = (await answersOf(locale, documents)).map(
    ({ question, patterns, sentence, marks, links }) => ({
      question,
      patterns,
      sentence,
      marks: marks.map((mark) => [mark.on, markLabel(mark, locale)] as const),
      links: links.map(({ name, href }) => [name, href] as const),
    }),
  );
  return { ideas, intents: await Promise.all(rows), answers };
}
