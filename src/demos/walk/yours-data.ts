import { board, fitting, levels } from '~/content/lookup';
import { LOCALES, type Locale } from '~/lib/locale';
import type { BillData } from '../yours/bill/bill-demo';
import type { ModelsData } from '../yours/models/choose';

/** What a last step needs from the content, by its kind; it goes with the page. */
export const YOURS_DATA: Readonly<Record<string, (locale: Locale) => Promise<unknown>>> = {
  bill: async (locale): Promise<BillData> => {
    const windows = new Map((await board()).map(({ id, window }) => [id, window]));
    const priced = await Promise.all(LOCALES[locale].currencies.map(levels));
    return {
      levels: priced.flat().map((level) => ({ ...level, window: windows.get(level.id) })),
      fitting: await fitting(locale),
    };
  },
  models: async (locale): Promise<ModelsData> => {
    const [own] = LOCALES[locale].currencies;
    const rows = (await board()).filter(({ currency = own }) => currency === own);
    return {
      perCharacter: (await fitting(locale)).perCharacter,
      models: rows.map(
        ({ model, maker, input, output, window, open, parameters, tune, licence, ...dated }) => ({
          model,
          maker,
          input,
          output,
          window,
          open,
          parameters,
          tune,
          licence,
          on: dated.on,
          seen: dated.seen,
          until: dated.until,
          then: dated.then,
          batch: dated.batch,
          thinking: dated.thinking,
        }),
      ),
    };
  },
};
