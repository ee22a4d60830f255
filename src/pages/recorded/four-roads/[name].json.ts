import type { APIRoute } from 'astro';
import { runIn } from '~/content/lookup';
import { recordedRun } from '~/demos/four-roads/recorded';
import { TASKS, type TaskName } from '~/demos/four-roads/core/names';
import { LOCALE_CODES, type Locale } from '~/lib/locale';

interface Props {
  task: TaskName;
  locale: Locale;
}

export const getStaticPaths = () =>
  TASKS.flatMap((task) =>
    LOCALE_CODES.map((locale) => ({
      params: { name: `${task}-${locale}` },
      props: { task, locale } satisfies Props,
    })),
  );

export const GET: APIRoute<Props> = async ({ props: { task, locale } }) => {
  const { snapshot, recorded } = await runIn('four-roads', task, locale);
  return Response.json(recordedRun(snapshot, recorded.date));
};
