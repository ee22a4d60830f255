import { fill, formatDate } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { turnedIn, type SettingDiff } from '../core/diff';
import type { LabRun } from '../core/lab-run';
import type { Contender } from '../core/names';
import type { LabSettings } from '../core/settings';
import type { FourRoadsStrings } from '../words/en';
import { seedsText } from '../text';
import type { RunsStrings } from './strings';

/** The table's strings, and the form's names of roads, tasks and settings. */
export interface RunWords {
  locale: Locale;
  t: RunsStrings;
  names: FourRoadsStrings;
  /** Numbers, by id, for runs whose names would otherwise be the same. */
  numbers?: ReadonlyMap<string, number>;
}

/** The name that its file gives a run, or its task and seeds. */
export function nameOf(run: LabRun, { t, names, numbers }: RunWords): string {
  const name = plainName(run, { t, names });
  const n = numbers?.get(run.id);
  return n === undefined ? name : fill(t.numbered, { name, n });
}

function plainName({ name, settings }: LabRun, { t, names }: Pick<RunWords, 't' | 'names'>) {
  const values = { task: names.tasks[settings.task], seeds: seedsText(settings, names) };
  return name || fill(t.plain, values);
}

/** Numbers for runs with the same name, the earliest first. */
export function numbersOf(runs: readonly LabRun[], words: RunWords): Map<string, number> {
  const alike = new Map<string, LabRun[]>();
  for (const run of [...runs].sort((a, b) => a.date.localeCompare(b.date))) {
    const name = plainName(run, words);
    alike.set(name, [...(alike.get(name) ?? []), run]);
  }
  const several = [...alike.values()].filter(({ length }) => length > 1);
  return new Map(several.flatMap((same) => same.map(({ id }, i) => [id, i + 1] as const)));
}

/** Date and time in the reader's time zone; empty for a file without a date. */
export function whenOf({ date }: LabRun, locale: Locale): string {
  const at = new Date(date);
  if (Number.isNaN(at.getTime())) return '';
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${formatDate(day, locale)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The settings that differ from the defaults, in a few words; `undefined` if none do. */
export function turnedOf({ settings }: LabRun, words: RunWords): string | undefined {
  const said = turnedIn(settings).map(({ name, after }) =>
    fill(words.t.turned, {
      name: words.names[name] as string,
      value: valueText(name, after, words),
    }),
  );
  return said.length > 0 ? said.join(words.t.listed) : undefined;
}

export const settingName = (name: keyof LabSettings, { names }: RunWords): string =>
  names[name] as string;

/** A setting's value in the form's words. */
export function valueText(
  name: SettingDiff['name'],
  value: string,
  { t, names }: RunWords,
): string {
  if (value === 'true') return t.yes;
  if (value === 'false') return t.no;
  if (name === 'roads')
    return value
      .split(' ')
      .map((road) => names.road[road as Contender])
      .join(t.listed);
  if (name === 'task') return names.tasks[value as LabSettings['task']];
  const options: Partial<Record<keyof LabSettings, Record<string, string>>> = {
    base: names.baseOptions,
    search: names.searches,
    teach: names.teachOptions,
    combine: names.combineOptions,
    notes: names.notesOptions,
  };
  return options[name]?.[value] ?? value;
}
