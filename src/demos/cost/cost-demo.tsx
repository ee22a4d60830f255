import { signal } from '@preact/signals-core';
import { absolute } from '~/browser/page';
import { today } from '~/browser/today';
import { checkText } from '~/lib/text/byte-pairs/limits';
import {
  Below,
  hasSettings,
  namedIn,
  openDemo,
  OtherParts,
  PartChoice,
  Slide,
  Tries,
} from '~/demos/kit';
import { Demo } from '~/demos/kit/Demo';
import { levelOn } from '~/lib/cost/level';
import { latest } from '~/lib/memo';
import { PRESETS, type PresetName } from '~/lib/cost/presets';
import { ASSUMED, assumedLevel, levelOf, settingsAt } from '~/lib/cost/price-level';
import { costFields, PARTS, type CostFields, type CostSettings } from '~/lib/cost/settings';
import { AllNumbers, MainNumbers } from './fields';
import { figureText } from './sentences';
import { HORIZON, pricedVocabulary, stateOf } from './state';
import type { CostDemo, CostGiven, CostResult } from './state';
import { costView, partView } from './view';
import type { Words as CostStrings } from 'words:cost';

export function open(given: CostGiven) {
  const { props, t, page } = given;
  const { locale, vocabularies, settings, fullPage } = props;
  const levels = props.levels.map((level) =>
    level.id === ASSUMED ? level : levelOn(level, today()),
  );
  const worker = page?.workers.connectTokenizer();
  const chosen = signal<string>();

  const counted = (text: string, form: CostSettings) => {
    checkText(text);
    const { name, file } = pricedVocabulary(levelOf(form, levels, chosen.value), vocabularies);
    return worker!.countOwn({ vocabulary: { name, address: absolute(file) }, text });
  };
  const compute = async (form: CostSettings): Promise<CostResult> => ({
    form,
    chosen: chosen.value,
    ...(form.text.trim() !== '' && { counted: await counted(form.text, form) }),
  });
  const demo = openDemo<CostFields, CostResult, CostStrings>(given, {
    name: 'cost',
    fields: costFields,
    presets: PRESETS,
    live: true,
    compute,
    address: namedIn(costFields, 'cost', (read) => unsaidBy(settings, read)),
    faultOf: (code) => (code.startsWith('text-') ? 'text' : undefined),
    close: () => worker?.stop(),
    exports: {
      csv: undefined,
      json: async (result) => (await import('./files')).json(stateAt(result)),
    },
  });
  const stateAt = latest((result: CostResult) =>
    stateOf(result, { t, locale, levels, vocabularies }),
  );
  const view = () => {
    const state = stateAt(demo.runs.result.value ?? { form: settings });
    const others = PARTS.filter((part) => fullPage && part !== settings.part);
    const partOf = (preset: string) => ({ part: [PRESETS[preset as PresetName].part] });
    return (
      <Demo
        of={demo}
        text={figureText(state)}
        tries={[
          <PartChoice of={demo} label={t.part} names={t.parts} />,
          <Tries of={demo} names={t.presets} when={partOf} />,
        ]}
        fields={<MainNumbers of={demo} levels={levels} chosen={chosen} />}
        more={<AllNumbers of={demo} />}
        below={fullPage && <Below of={demo} />}
        caption={t.caption}
      >
        {costView({ ...state, grip: <Months of={demo} /> })}
        <OtherParts of={demo} drawn={() => others.flatMap((part) => partView(part, state))} />
      </Demo>
    );
  };
  return { demo, view };
}

/** An address that names no currency, such as that of a lesson's link, is in dollars. */
function unsaidBy(settings: CostSettings, read?: URLSearchParams): CostSettings {
  if (!read) return { ...settings, currency: 'USD' };
  const named = !hasSettings(read, 'cost') || read.has('cost.currency');
  return named || settings.currency === 'USD'
    ? settings
    : { ...settings, ...settingsAt(assumedLevel) };
}

const Months = ({ of }: { of: CostDemo }) => (
  <Slide of={of} name="months" class="grip" min={0} max={HORIZON} label={of.t.months} />
);
