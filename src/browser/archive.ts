import { zipSync } from 'fflate';

/** A file of an archive; text is written as UTF-8. */
export interface Packed {
  path: string;
  content: string | Uint8Array;
}

/**
 * One archive with all files in one folder.
 * @param folder its name, without a slash
 */
export function zipOf(folder: string, files: readonly Packed[]): Blob {
  const utf8 = new TextEncoder();
  const contents = Object.fromEntries(
    files.map(({ path, content }) => [
      `${folder}/${path}`,
      typeof content === 'string' ? utf8.encode(content) : content,
    ]),
  );
  return new Blob([zipSync(contents, { level: 6 })], { type: 'application/zip' });
}
