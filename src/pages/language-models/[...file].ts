import type { APIRoute } from 'astro';
import { shippedFolder } from '~/content/lookup';
import { LOCALE_CODES } from '~/lib/locale';

interface Props {
  bytes: Uint8Array<ArrayBuffer>;
}

/** The shipped tiny models, generated from their weights: `tiny-en/config.json` and so on. */
export async function getStaticPaths() {
  const folders = await Promise.all(
    LOCALE_CODES.map(async (language) => ({ language, files: await shippedFolder(language) })),
  );
  return folders.flatMap(({ language, files }) =>
    files.map(([path, bytes]) => ({
      params: { file: `tiny-${language}/${path}` },
      props: { bytes },
    })),
  );
}

export const GET: APIRoute<Props> = ({ props }) => new Response(props.bytes);
