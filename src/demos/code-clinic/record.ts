import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { find } from './core/answer';
import { LOCALE_CODES } from '~/lib/locale';
import { codeClinic } from '~/schemas/code-clinic';

/** How many fragments were examined, how many have a message, and what the repaired search finds first. */
export async function snapshot(): Promise<{ cells: Record<string, number> }> {
  const clinic = codeClinic.parse(parse(await readFile('content/code-clinic.yaml', 'utf8')));
  const lines = clinic.scripts.flatMap((script) => script.lines);
  const cells: Record<string, number> = {
    scripts: clinic.scripts.length,
    lines: lines.length,
    stops: lines.filter(({ stops }) => stops !== undefined).length,
  };
  for (const locale of LOCALE_CODES) {
    const passages = clinic.passages.map((passage) => passage[locale]);
    for (const { id, text } of clinic.questions)
      cells[`first/${locale}/${id}`] = (find(text[locale], passages, 1)[0] ?? -1) + 1;
  }
  return { cells };
}
