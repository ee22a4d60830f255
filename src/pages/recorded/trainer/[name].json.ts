import type { APIRoute } from 'astro';
import { trainerMoment, TRAINER_MOMENT, trainerRun } from '~/content/lookup';
import type { Locale } from '~/lib/locale';
import { namedPaths } from '~/pages/_paths';

/** The runs shown first on a page, and the one it plays. */
const NAMES = ['t1-handbook', 't1-quick', TRAINER_MOMENT];

export const getStaticPaths = () => namedPaths(NAMES);

export const GET: APIRoute<{ name: string; locale: Locale }> = async ({
  props: { name, locale },
}) =>
  Response.json(
    name === TRAINER_MOMENT ? await trainerMoment(locale) : await trainerRun(name, locale),
  );
