import { sheetOf, type Sheet } from '../core/answering/sheet';
import { askHandbook } from '../core/ask';
import { otherLocale } from '~/lib/locale';
import type { Call } from '~/workers/rpc';
import { useEncoder } from './embedders';
import { courseFor, handbookAt, type HandbookRequest } from './handbook';

/** A sheet for every built-in question with the rights of its asker, under the current settings. */
export async function sheets(asked: HandbookRequest, call: Call): Promise<Sheet[]> {
  const { url, locale, instruction, encoder } = asked;
  const open = await handbookAt(url);
  useEncoder(encoder);
  await courseFor(asked);
  const { handbook, shelf } = open[locale];
  const settings = { ...asked.settings, compare: '' } as const;
  const { questions } = open[settings.across ? otherLocale(locale) : locale].handbook;
  const found: Sheet[] = [];
  for (const question of questions) {
    call.progress(found.length, questions.length);
    await call.pause();
    const wanted = { ...settings, role: question.asker };
    const { id } = question;
    found.push(
      sheetOf(askHandbook(handbook, { question: id }, wanted, instruction, shelf, questions)),
    );
  }
  return found;
}
