import type { APIRoute } from 'astro';
import { kitFiles } from '~/content/lookup';
import { LISTING } from '~/lib/kit/contents';
import { localePaths } from '../../_paths';

export async function getStaticPaths() {
  const found = localePaths().map(async ({ params }) => {
    const files = await kitFiles(params.locale);
    const listing = { path: LISTING, text: JSON.stringify(files.map(({ path }) => path)) };
    return [...files, listing].map(({ path, text }) => ({
      params: { ...params, path },
      props: { text },
    }));
  });
  return (await Promise.all(found)).flat();
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
