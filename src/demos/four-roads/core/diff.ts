import { LAB_DEFAULTS, type LabSettings } from './settings';

/** Settings that say what a run covers rather than how its roads work. */
const SCOPE: readonly (keyof LabSettings)[] = ['task', 'roads', 'seeds', 'seed'];

/** Settings that differ from the defaults, in the order of the form, such as `k=2 search=bm25`. */
export const turnedText = (settings: LabSettings): string =>
  (Object.keys(LAB_DEFAULTS) as (keyof LabSettings)[])
    .filter((name) => !SCOPE.includes(name))
    .filter((name) => String(settings[name]) !== String(LAB_DEFAULTS[name]))
    .map((name) => `${name}=${String(settings[name])}`)
    .join(' ');
