import { strToU8, zipSync } from 'fflate';
import type { KitFile } from '~/lib/kit/data-files';

/** One archive with all files in one folder. */
export function zipOf(folder: string, files: readonly KitFile[]): Blob {
  const contents = Object.fromEntries(
    files.map(({ path, text }) => [`${folder}/${path}`, strToU8(text)]),
  );
  return new Blob([zipSync(contents, { level: 6 })], { type: 'application/zip' });
}
