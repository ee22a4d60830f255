import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { find } from './core/answer';
import { codeClinicFields, type CodeClinicSettings } from './core/settings';
import { LOCALE_CODES } from '~/lib/locale';
import { settingsOfRun } from '~/lib/settings/table';
import { codeClinic } from '~/schemas/code-clinic';

const written = () => codeClinic.parse(parse(readFileSync('content/code-clinic.yaml', 'utf8')));

export const settingsOf = (config: Record<string, unknown>): CodeClinicSettings =>
  settingsOfRun(codeClinicFields(written()), config);

/**
 * The number of fragments examined, the number with a message, and the first find of the repaired search; the open
 * script and question make no difference.
 */
export async function snapshot(
  config: Record<string, unknown>,
): Promise<{ cells: Record<string, number> }> {
  settingsOf(config);
  const clinic = written();
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
