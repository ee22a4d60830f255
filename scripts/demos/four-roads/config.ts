import { checkLimits } from '~/lib/limits';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { membersOf, settingsOfRun, type Fields } from '~/lib/settings/table';
import { CONTENDERS, leadsTo, type Contender } from '~/lib/four-roads/names';
import {
  fourRoadsFields,
  LAB_DEFAULTS,
  LAB_LIMITS,
  type LabSettings,
} from '~/lib/four-roads/settings';

const { road, ...labFields } = fourRoadsFields;
const recordFields = {
  ...labFields,
  language: { kind: 'choice', default: 'en', options: LOCALE_CODES },
  /** Empty means the roads that apply to the task. */
  roads: { ...road, default: '' },
} as const satisfies Fields;

interface Recorded {
  language: Locale;
  settings: LabSettings;
  /** Indices of the questions that are stored with their words. */
  opened: readonly number[];
}

/**
 * The configuration of a record: without roads, those that apply to the task.
 * @throws an error with a sentence for a configuration that no run could have
 */
export function settingsOf({ opened = [], ...config }: Record<string, unknown>): Recorded {
  const { language, roads, ...settings } = settingsOfRun(recordFields, config);
  const asked = membersOf(roads) as Contender[];
  const all = CONTENDERS.filter((each) => leadsTo(settings.task, each));
  return {
    language,
    opened: opened as number[],
    settings: checked({ ...LAB_DEFAULTS, ...settings, roads: asked.length > 0 ? asked : all }),
  };
}

function checked(settings: LabSettings): LabSettings {
  checkLimits({ ...settings }, LAB_LIMITS);
  const astray = settings.roads.find((each) => !leadsTo(settings.task, each));
  if (astray === undefined) return settings;
  throw new Error(`The road "${astray}" is no way to the task "${settings.task}". Leave it out.`);
}
