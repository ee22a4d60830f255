import type { APIRoute } from 'astro';
import { LAB_ROADS } from '~/demos/four-roads/lab-roads';
import { exhibit } from '~/demos/walk/exhibit';
import { openedStates } from '~/demos/walk/states';
import { packOpened } from '~/lib/lesson/opened-file';
import type { Locale } from '~/lib/locale';
import { localePaths } from '~/pages/_paths';

export const getStaticPaths = localePaths;

/** What every road replied to each of the questions. */
export const GET: APIRoute<object, { locale: Locale }> = async ({ params }) =>
  Response.json(packOpened(openedStates(await exhibit(LAB_ROADS, params.locale))));
