/** What was dropped: files, and those of folders, which are named with their folder. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...files];
  return (await Promise.all(entries.map((entry) => filesOf(entry, '')))).flat();
}

/** What was chosen; files of a folder are named with their path in it. */
export const chosenFiles = (files: FileList | null): File[] =>
  [...(files ?? [])].flatMap((file) => {
    const { webkitRelativePath: path } = file;
    if (path === '') return [file];
    return HIDDEN.test(path) ? [] : [new File([file], path)];
  });

/** What an operating system leaves in folders. */
const HIDDEN = /(?:^|\/)\./;

async function filesOf(entry: FileSystemEntry, folder: string): Promise<File[]> {
  if (HIDDEN.test(entry.name)) return [];
  if (isFile(entry)) {
    const file = await new Promise<File>((found, failed) => entry.file(found, failed));
    return [folder === '' ? file : new File([file], folder + file.name)];
  }
  const inside = await entriesOf((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(inside.map((one) => filesOf(one, `${folder}${entry.name}/`)))).flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** A folder tells a hundred of its entries at a time. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const some = await new Promise<FileSystemEntry[]>((found, failed) =>
    reader.readEntries(found, failed),
  );
  return some.length === 0 ? [] : [...some, ...(await entriesOf(reader))];
}
