import type { APIRoute } from 'astro';
import { runIn } from '~/content/lookup';
import { recordedRun } from '~/demos/four-roads/recorded';
import { TASKS } from '~/lib/four-roads/names';
import type { Locale } from '~/lib/locale';
import { namedPaths } from '~/pages/_paths';

export const getStaticPaths = () => namedPaths(TASKS);

export const GET: APIRoute<{ name: string; locale: Locale }> = async ({ props }) => {
  const { snapshot, recorded } = await runIn('four-roads', props.name, props.locale);
  return Response.json(recordedRun(snapshot, recorded.date));
};
