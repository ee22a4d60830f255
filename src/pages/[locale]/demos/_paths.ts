import { DEMOS } from '~/demos';
import { LOCALE_CODES } from '~/lib/locale';

/** One page per language for each demo. */
export const demoPaths = () =>
  LOCALE_CODES.flatMap((locale) =>
    Object.values(DEMOS).map((demo) => ({
      params: { locale, name: demo.slug },
      props: { demo },
    })),
  );
