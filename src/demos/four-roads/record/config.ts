import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { membersOf, settingsOfRun, type Fields } from '~/lib/settings/table';
import { checkLab } from '../core/run-file';
import { CONTENDERS, leadsTo } from '../core/names';
import type { OwnText } from '../core/own-facts';
import { fourRoadsFields, LAB_DEFAULTS, SEARCHES, type StudySettings } from '../core/settings';

/** The configuration of a recorded study. */
interface Study {
  language: Locale;
  settings: StudySettings;
  own?: OwnText;
  /** Runs that are compared, by name. */
  arms?: Record<string, StudySettings>;
}

const { road, facts, opening, closing, ...labFields } = fourRoadsFields;
const ownFields = { facts, opening, closing } as const satisfies Fields;
const languageFields = {
  language: { kind: 'choice', default: 'en', options: LOCALE_CODES },
} as const satisfies Fields;
const studyFields = {
  ...labFields,
  /** Empty means the roads that apply to the task. */
  roads: { ...road, default: '' },
  search: { ...labFields.search, options: SEARCHES },
  afresh: { kind: 'flag', default: false },
} as const satisfies Fields;

/**
 * @throws an error with a sentence for a configuration that no run could have, also within an arm
 */
export function settingsOf({ language, own, arms, ...config }: Config): Study {
  const settings = settingsFor(turnedBy(config));
  const armOf = (arm: Config) => checkLab({ ...settings, ...turnedBy(arm) });
  return {
    language: settingsOfRun(languageFields, { language }).language,
    settings,
    ...(own !== undefined && { own: settingsOfRun(ownFields, own as Config) }),
    ...(arms !== undefined && { arms: mapValues(arms as Record<string, Config>, armOf) }),
  };
}

type Config = Record<string, unknown>;

/** Only the settings that a run or an arm sets. */
function turnedBy(config: Config): Partial<StudySettings> {
  const { roads, ...settings } = settingsOfRun(studyFields, config);
  const all = { ...settings, roads: membersOf(roads) };
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in config));
}

/** The defaults with these settings; without roads, those that apply to the task. */
function settingsFor(turned: Partial<StudySettings>): StudySettings {
  const { task } = { ...LAB_DEFAULTS, ...turned };
  const roads = CONTENDERS.filter((each) => leadsTo(task, each));
  return checkLab({ ...LAB_DEFAULTS, roads, ...turned });
}

const mapValues = <T, U>(record: Record<string, T>, to: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]));
