import { LAB_DEFAULTS, type LabSettings } from './settings';

/** One setting that two runs differ in, as text; roads with spaces between them. */
export interface SettingDiff {
  name: keyof LabSettings;
  before: string;
  after: string;
}

/** What was set otherwise, in the order of the form. */
export function diffSettings(before: LabSettings, after: LabSettings): SettingDiff[] {
  return (Object.keys(LAB_DEFAULTS) as (keyof LabSettings)[]).flatMap((name) => {
    const [one, other] = [shown(before[name]), shown(after[name])];
    return one === other ? [] : [{ name, before: one, after: other }];
  });
}

const shown = (value: LabSettings[keyof LabSettings]): string =>
  typeof value === 'object' ? value.toSorted().join(' ') : String(value);

/** What a run is of, rather than how its roads are walked. */
const SCOPE: readonly (keyof LabSettings)[] = ['task', 'roads', 'seeds', 'seed'];

/** What was turned away from the defaults. */
export const turnedIn = (settings: LabSettings): SettingDiff[] =>
  diffSettings(LAB_DEFAULTS, settings).filter(({ name }) => !SCOPE.includes(name));

/** The same as one text for a file, such as `k=2 merge=true`. */
export const turnedText = (settings: LabSettings): string =>
  turnedIn(settings)
    .map(({ name, after }) => `${name}=${after}`)
    .join(' ');
