import { checkSize } from '~/lib/text/limits';
import { Problem } from '~/lib/problem';
import type { Desk } from './desk';
import { forgetBench, keepBench } from './kept-bench';
import type { OwnStrings } from './strings';

/** The text of the file that was chosen, which can be chosen again. @throws Problem `too-large`, `unreadable` */
export async function chosenText(input: HTMLInputElement): Promise<string | undefined> {
  const [file] = input.files ?? [];
  if (!file) return undefined;
  checkSize(file.name, file.size);
  const text = await file.text().catch(() => {
    throw new Problem('unreadable', { name: file.name });
  });
  input.value = '';
  return text;
}

/** Keeps what the desk holds, or forgets it, as its box says. @returns what became of it */
export function keepOrForget(desk: Desk, t: OwnStrings): string {
  if (!desk.keeps()) {
    forgetBench();
    return t.keptNot;
  }
  const isKept = keepBench(desk.bench());
  if (!isKept) desk.tick('ownKeep', false);
  return isKept ? t.kept : t.keepRefused;
}
