import type { APIRoute } from 'astro';
import { kitFiles } from '~/content/lookup';
import { localePaths } from '../../_paths';

export async function getStaticPaths() {
  const found = localePaths().map(async ({ params }) =>
    (await kitFiles(params.locale)).map(({ path, text }) => ({
      params: { ...params, path },
      props: { text },
    })),
  );
  return (await Promise.all(found)).flat();
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
