import { Blanks } from '~/demos/kit/Blanks';
import { Demo } from '~/demos/kit/Demo';
import {
  Field,
  FieldList,
  type Given,
  openDemo,
  OtherParts,
  PartChoice,
  Slide,
  Tries,
} from '~/demos/kit';
import { evidenceFields, PARTS, PRESETS, type EvidenceFields } from '~/lib/evidence/settings';
import { figureText } from './sentences';
import { computed, type EvidenceResult, type EvidenceState } from './state';
import { evidenceView } from './view';
import type { Words as EvidenceStrings } from 'words:evidence';

const TWO = ['questions', 'one', 'other'];

/** Each change is answered at once: all of it is exact arithmetic. */
export function open(given: Given<EvidenceFields, EvidenceStrings>) {
  const { props, t } = given;
  const demo = openDemo<EvidenceFields, EvidenceResult, EvidenceStrings>(given, {
    name: 'evidence',
    fields: evidenceFields,
    presets: PRESETS,
    live: true,
    compute: async (settings) => computed(settings),
    exports: { csv: undefined, json: async (result) => (await import('./files')).json(result) },
  });
  const first = computed(props.settings);
  const stateOf = (result: EvidenceResult): EvidenceState => ({
    ...result,
    t,
    locale: props.locale,
    judging: <Blanks of={demo} text={t.judging} />,
    grip: (reach) => (
      <Slide of={demo} name="questions" class="grip" label={t.questions} {...reach} />
    ),
  });
  const others = () =>
    PARTS.filter((part) => part !== props.settings.part).flatMap((part) =>
      evidenceView(stateOf(computed({ ...props.settings, part }))),
    );
  const view = () => {
    const state = stateOf(demo.runs.result.value ?? first);
    return (
      <Demo
        of={demo}
        text={figureText(state)}
        tries={
          <>
            <PartChoice of={demo} label={t.part} names={t.parts} />
            <Tries
              of={demo}
              names={t.presets}
              when={(preset) => ({ part: [PRESETS[preset as keyof typeof PRESETS].part] })}
            />
          </>
        }
        fields={
          <>
            <FieldList of={demo} names={TWO} />
            <Field of={demo} name="comparisons" />
          </>
        }
        caption={t.caption}
      >
        {evidenceView(state)}
        <OtherParts of={demo} drawn={others} />
      </Demo>
    );
  };
  return { demo, view };
}
