import { checkSize } from '~/lib/text/limits';
import { Problem } from '~/lib/problem';

/** The text of the file that was chosen, which can be chosen again. @throws Problem `too-large`, `unreadable` */
export async function chosenText(input: HTMLInputElement): Promise<string | undefined> {
  const [file] = input.files ?? [];
  if (!file) return undefined;
  input.value = '';
  checkSize(file.name, file.size);
  return file.text().catch(() => {
    throw new Problem('unreadable', { name: file.name });
  });
}
