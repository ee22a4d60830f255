/** What was dropped: files, and those of folders, which are named with their folder. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return entries.length === 0 ? [...files] : filesOf(entries);
}

/** What was chosen; files of a folder are named with their path in it. */
export const chosenFiles = (files: FileList | null): File[] =>
  [...(files ?? [])]
    .filter(({ webkitRelativePath: path }) => !HIDDEN.test(path))
    .map((file) => named(file, file.webkitRelativePath));

/** What an operating system leaves in folders. */
const HIDDEN = /\/\./;

const named = (file: File, path: string): File =>
  path.includes('/') ? new File([file], path) : file;

const filesOf = async (entries: readonly FileSystemEntry[]): Promise<File[]> =>
  (await Promise.all(entries.map(inEntry))).flat();

async function inEntry(entry: FileSystemEntry): Promise<File[]> {
  if (HIDDEN.test(entry.fullPath)) return [];
  if (!isFile(entry))
    return filesOf(await entriesOf((entry as FileSystemDirectoryEntry).createReader()));
  const file = await new Promise<File>((found, failed) => entry.file(found, failed));
  return [named(file, entry.fullPath.slice(1))];
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** A folder tells a hundred of its entries at a time. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const some = await new Promise<FileSystemEntry[]>((found, failed) =>
    reader.readEntries(found, failed),
  );
  return some.length === 0 ? [] : [...some, ...(await entriesOf(reader))];
}
