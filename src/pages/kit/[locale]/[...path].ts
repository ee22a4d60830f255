import type { APIRoute } from 'astro';
import { kitFiles, kitWords } from '~/content/lookup';
import { LISTING, type Listing } from '~/lib/kit/contents';
import { localePaths } from '../../_paths';

export async function getStaticPaths() {
  const found = localePaths().map(async ({ params }) => {
    const files = await kitFiles(params.locale);
    const words = await kitWords(params.locale);
    const listing: Listing = { paths: files.map(({ path }) => path), words };
    return [...files, { path: LISTING, text: JSON.stringify(listing) }].map(({ path, text }) => ({
      params: { ...params, path },
      props: { text },
    }));
  });
  return (await Promise.all(found)).flat();
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
