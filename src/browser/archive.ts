import { unzipSync, zipSync } from 'fflate';

/** A file of an archive, as text that is written as UTF-8, or as its bytes. */
interface Packed {
  path: string;
  text: string | Uint8Array;
}

/** All files in one folder, whose name is given without a slash. */
export function zipOf(folder: string, files: readonly Packed[]) {
  const utf8 = new TextEncoder();
  const bytesOf = (text: Packed['text']) => (typeof text === 'string' ? utf8.encode(text) : text);
  const contents = Object.fromEntries(
    files.map(({ path, text }) => [`${folder}/${path}`, bytesOf(text)]),
  );
  const type = 'application/zip';
  return {
    file: `${folder}.zip`,
    type,
    body: new Blob([zipSync(contents, { level: 6 })], { type }),
  };
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
