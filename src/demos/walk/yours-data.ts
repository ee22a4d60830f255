import { board, fitting } from '~/content/lookup';
import { LOCALES, type Locale } from '~/lib/locale';
import type { ModelsData } from '../yours/models/choose';

/** What the last steps of walks are given beside the reader's own case, by kind; read when the site is built. */
export const YOURS_DATA: Readonly<Record<string, (locale: Locale) => Promise<unknown>>> = {
  models: async (locale): Promise<ModelsData> => {
    const [own] = LOCALES[locale].currencies;
    const rows = (await board()).filter(({ currency = own }) => currency === own);
    return {
      perCharacter: (await fitting(locale)).perCharacter,
      models: rows.map(
        ({ model, maker, input, output, window, open, parameters, tune, licence, on }) => ({
          ...{ model, maker, input, output, window, open, parameters, tune, licence, on },
        }),
      ),
    };
  },
};
