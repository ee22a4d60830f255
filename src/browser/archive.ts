import { unzipSync, zipSync } from 'fflate';

/** A file of an archive; text is written as UTF-8. */
export interface Packed {
  path: string;
  content: string | Uint8Array;
}

/** All files in one folder, whose name is given without a slash. */
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

/** The files of an archive by their paths. @throws Error if it is none, or would unpack to more bytes than `most` */
export function filesIn(archive: Uint8Array, most: number): Map<string, Uint8Array<ArrayBuffer>> {
  let sum = 0;
  const files = unzipSync(archive, {
    filter: ({ originalSize }) => {
      if ((sum += originalSize) > most) throw new RangeError(`It holds more than ${most} bytes.`);
      return true;
    },
  });
  return new Map(Object.entries(files)) as Map<string, Uint8Array<ArrayBuffer>>;
}
