import type { FileBytes } from '~/browser/saved-files';
import { fill } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { Problem } from '~/lib/problem';
import { checkSize } from '~/lib/text/problem';
import type { LoadedFile, RefusedFile } from '~/workers';
import type { Words as FileStrings } from 'words:retriever-files';
import { problemText } from '../../kit/problem';
import { loadWords, wordsOf } from '../../kit/words';

const ROOM = 'retriever/panels/files';

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

/** Opens the chosen files, and fetches the words for what can be said of them. */
export async function openFiles(files: readonly File[], locale: Locale) {
  const contents = await Promise.all(files.map(bytesOf));
  await loadWords(ROOM, locale);
  return {
    files: contents.filter((file) => 'bytes' in file),
    refused: contents.filter((file) => 'code' in file),
    pageName: wordsOf<FileStrings>(ROOM).pageName,
  };
}

/** What is said of each file: what it was read as, or why it was not. */
export function listOf(
  loaded: readonly LoadedFile[],
  refused: readonly RefusedFile[],
  { problems, locale }: { problems: Readonly<Record<string, string>>; locale: Locale },
) {
  const t = wordsOf<FileStrings>(ROOM);
  const sentences = { ...problems, ...t.problems };
  return [
    ...loaded.map((one) => ({ name: one.name, said: fileText(one, t) })),
    ...refused.map((one) => ({
      ...{ name: one.name, isRefused: true, said: problemText(one, sentences, locale) },
    })),
  ];
}

/** What a file was read as: its encoding, its pages, and how its table was taken. */
function fileText({ table, unsure, encoding = '', ...file }: LoadedFile, t: FileStrings): string {
  const { pages = 0 } = file;
  const sentence = unsure ? t.fileUnsure : encoding ? t.file : pages ? t.filePages : t.fileWhole;
  const said = fill(sentence, { ...file, encoding, pages });
  if (!table) return said;
  const separator = table.separator === '\t' ? t.tab : `“${table.separator}”`;
  const columns = table.head?.join(' · ') ?? '';
  return `${said} ${fill(columns ? t.fileHead : t.fileNoHead, { separator, columns })}`;
}
