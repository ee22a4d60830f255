import type { APIRoute } from 'astro';
import { lessonEntry } from '~/content/lookup';
import { isAskedEach, openedStates, statesOf } from '~/demos/walk/states';
import { packOpened } from '~/lib/lesson/opened-file';
import type { Locale } from '~/lib/locale';
import { stepsIn } from '~/lib/lesson/walk';
import { lessonPaths } from '~/pages/_paths';

const stepsOf = async (locale: Locale, id: string) =>
  stepsIn((await lessonEntry(locale, id)).body ?? '');

export const getStaticPaths = async () => {
  const lessons = await lessonPaths();
  const paths = await Promise.all(
    lessons.map(async ({ params, props: { locale, id } }) =>
      Promise.all(
        (await stepsOf(locale, id)).map(async (step) => ({
          params: { ...params, step: String(step.number) },
          props: { states: await statesOf(step, locale) },
        })),
      ),
    ),
  );
  return paths.flat().filter(({ props: { states } }) => isAskedEach(states));
};

/** Of a step in which each question can be opened, every prompt and reply. */
export const GET: APIRoute<{ states: Awaited<ReturnType<typeof statesOf>> }> = ({ props }) =>
  Response.json(packOpened(openedStates(props.states)));
