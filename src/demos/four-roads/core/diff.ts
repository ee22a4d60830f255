import { LAB_DEFAULTS, type LabSettings } from './settings';

/** A setting with different values in two runs, as text; roads are separated by spaces. */
export interface SettingDiff {
  name: keyof LabSettings;
  before: string;
  after: string;
}

/** Settings that differ, in the order of the form. */
export function diffSettings(before: LabSettings, after: LabSettings): SettingDiff[] {
  return (Object.keys(LAB_DEFAULTS) as (keyof LabSettings)[]).flatMap((name) => {
    const [one, other] = [shown(before[name]), shown(after[name])];
    return one === other ? [] : [{ name, before: one, after: other }];
  });
}

const shown = (value: LabSettings[keyof LabSettings]): string =>
  typeof value === 'object' ? value.toSorted().join(' ') : String(value);

/** Settings that say what a run covers rather than how its roads work. */
const SCOPE: readonly (keyof LabSettings)[] = ['task', 'roads', 'seeds', 'seed'];

/** Settings that differ from the defaults. */
export const turnedIn = (settings: LabSettings): SettingDiff[] =>
  diffSettings(LAB_DEFAULTS, settings).filter(({ name }) => !SCOPE.includes(name));

/** The same as text for a file, such as `k=2 merge=true`. */
export const turnedText = (settings: LabSettings): string =>
  turnedIn(settings)
    .map(({ name, after }) => `${name}=${after}`)
    .join(' ');
