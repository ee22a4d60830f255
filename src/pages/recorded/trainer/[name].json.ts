import type { APIRoute } from 'astro';
import { trainerMoment, TRAINER_MOMENT, trainerRun } from '~/content/lookup';
import { LOCALE_CODES, type Locale } from '~/lib/locale';

/** The runs shown first on a page, and the one it plays. */
const NAMES = ['t1-handbook', 't1-quick', TRAINER_MOMENT];

interface Props {
  name: string;
  locale: Locale;
}

export const getStaticPaths = () =>
  NAMES.flatMap((name) =>
    LOCALE_CODES.map((locale) => ({
      params: { name: `${name}-${locale}` },
      props: { name, locale } satisfies Props,
    })),
  );

export const GET: APIRoute<Props> = async ({ props: { name, locale } }) =>
  Response.json(
    name === TRAINER_MOMENT ? await trainerMoment(locale) : await trainerRun(name, locale),
  );
