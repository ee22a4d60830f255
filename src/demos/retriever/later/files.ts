import type { FileBytes } from '~/browser/saved-files';
import { Problem } from '~/lib/problem';
import { checkSize } from '~/lib/text/problem';
import type { RefusedFile } from '~/workers';

/** The bytes of a file, or the reason why there are none: it is too large, or gone since it was chosen. */
export async function bytesOf(file: File): Promise<FileBytes | RefusedFile> {
  const { name, size } = file;
  try {
    checkSize(name, size);
    const bytes = await file.arrayBuffer().catch(() => {
      throw new Problem('unreadable', { name });
    });
    return { name, bytes: new Uint8Array(bytes) };
  } catch (problem) {
    const { code, values } = problem as Problem;
    return { name, code, values };
  }
}
