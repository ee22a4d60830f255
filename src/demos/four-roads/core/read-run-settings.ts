import { fieldsOf, textOf, type Fields } from './run-fields';
import { RunFileProblem } from './run-problem';
import { checkLab } from './check-settings';
import { LAB_DEFAULTS, OFFERED_SEARCHES, type LabSettings } from './settings';

const OPTIONS: Record<'search' | 'teach' | 'combine' | 'notes', string[]> = {
  search: [...OFFERED_SEARCHES],
  teach: ['questions', 'statements', 'mixed'],
  combine: ['auto', 'finetune', 'replay', 'lora'],
  notes: ['made-up', 'known', 'none'],
};

/**
 * The settings in a file of a run. Those it lacks are the defaults, but for the task; what it has besides is
 * left out. @throws RunFileProblem
 */
export function settingsFrom(value: unknown): LabSettings {
  const given: Fields = { task: '', ...fieldsOf(value) };
  const known = Object.entries(LAB_DEFAULTS).map(([name, fallback]) => {
    const { [name]: found = fallback } = given;
    if (kindOf(found) === kindOf(fallback)) return [name, found];
    throw unusable(`${name} must be of the kind ${kindOf(fallback)}; it is “${textOf(found)}”.`);
  });
  const settings = Object.fromEntries(known) as LabSettings;
  for (const [name, options] of Object.entries(OPTIONS)) {
    const found = settings[name as keyof typeof OPTIONS];
    if (!options.includes(found))
      throw unusable(`${name} must be one of ${options.join(', ')}; it is “${textOf(found)}”.`);
  }
  try {
    return checkLab(settings);
  } catch (error) {
    throw unusable(textOf((error as Error).message));
  }
}

const unusable = (reason: string) => new RunFileProblem('run-settings', { reason });

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);
