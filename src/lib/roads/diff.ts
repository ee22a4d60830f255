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
