import { board, fitting, levels } from '~/content/lookup';
import { MAKERS } from '~/lib/cost/makers';
import { LOCALES, type Locale } from '~/lib/locale';
import type { BillData } from '~/lib/yours/bill';
import type { ModelsData } from '~/lib/yours/models/choose';

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
      currency: own,
      perCharacter: (await fitting(locale)).perCharacter,
      models: rows.map((row) => ({
        ...(Object.fromEntries(NEEDED.map((name) => [name, row[name]])) as Pick<
          typeof row,
          Needed
        >),
        maker: MAKERS[locale][row.maker] ?? row.maker,
      })),
    };
  },
};

const NEEDED = [
  'model',
  'input',
  'output',
  'window',
  'open',
  'parameters',
  'tune',
  'licence',
  'on',
  'seen',
  'until',
  'then',
  'batch',
  'thinking',
] as const;
type Needed = (typeof NEEDED)[number];
