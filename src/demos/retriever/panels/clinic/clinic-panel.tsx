import { effect, signal, untracked } from '@preact/signals-core';
import { FieldList } from '~/demos/kit/Field';
import type { DemoState } from '~/demos/kit/demo-state';
import { openDemo, focusField } from '~/demos/kit/open-demo';
import type { Given } from '~/demos/kit/page';
import { hostOf, Panel } from '~/demos/kit/Panel';
import { fill } from '~/i18n/format';
import type { RemoteError } from '~/workers';
import type { Complaint } from '../../core/clinic/complaint';
import type { Station } from '../../core/clinic/findings';
import { benchOf } from '../hosts';
import { fileOf } from './files';
import type { Words as ClinicStrings } from 'words:retriever-clinic';
import type { Words as RetrieverStrings } from 'words:retriever';
import { CASES, FIRST, settingsOf } from './presets';
import { type ClinicProps, type ClinicState, CLINIC_FIELDS, diagnosisText } from './state';
import { clinicView } from './view';

/** A case of the handbook by its station, or the reader's own. */
type Case = Station | 'own';
type Fields = typeof CLINIC_FIELDS;
/** The case that the page shows at first, and the words of the demo above. */
interface Built {
  state: ClinicState;
  demo: RetrieverStrings;
}

const EMPTY = { question: '', right: '', answered: '' };

/** The clinic below the demo: a complaint is typed or chosen, diagnosed, drawn and exported. */
export function open(
  given: Given<Fields, ClinicStrings> & {
    props: ClinicProps & { built?: Built };
  },
) {
  const { props, t, page } = given;
  const { lessons, reader, built } = props;
  const bench = page && benchOf(hostOf(page));
  const words = { t, demo: (bench?.strings ?? built?.demo)!, lessons, reader };
  const chosen = signal<Case>(FIRST);
  /** True if the reader has edited the case that is shown. */
  let edited = false;
  /** Edited cases that are not shown now, with functions that restore the form above. */
  const drafts = new Map<Case, { complaint: Complaint; restore: () => void }>();
  /** Key of the complaint, and of the text and settings above, that the diagnosis is about. */
  let diagnosed = '';

  const read = (): Complaint => demo.form.settings.peek();
  const key = (): string => JSON.stringify([read(), bench!.state()]);

  /** Diagnoses the complaint again when the text or the settings above have changed. */
  function again(): void {
    if (demo.runs.result.peek() && key() !== diagnosed) void demo.run();
  }

  /** Editing a case turns it into the reader's own, unless there already is one. */
  function edit(): void {
    edited = true;
    if (!drafts.has('own')) chosen.value = 'own';
  }

  /** Shows another case, with the reader's edits if there were any. */
  function turnTo(next: Case): void {
    if (next !== chosen.peek()) {
      if (edited) drafts.set(chosen.peek(), { complaint: read(), restore: bench!.remember() });
      show(next);
      chosen.value = next;
    }
    if (next === 'own') focusField(page, 'question');
    void demo.run();
  }

  function show(name: Case): void {
    const draft = drafts.get(name);
    edited = draft !== undefined;
    if (draft) {
      demo.form.set(draft.complaint);
      return draft.restore();
    }
    if (name === 'own') return demo.form.set(EMPTY);
    const { question } = CASES[name];
    demo.form.set({ question: bench!.questionOf(question), ...t.cases[name] });
    bench!.turn(question, settingsOf(name));
  }

  const demo: DemoState<Fields, ClinicState> = openDemo<Fields, ClinicState, ClinicStrings>(given, {
    ...{ name: 'clinic', fields: CLINIC_FIELDS, isPanel: true },
    async compute(complaint) {
      const about = key();
      const state = await bench!.examine(complaint);
      diagnosed = about;
      return state;
    },
    explain(error) {
      const { code, values = {} } = error as RemoteError;
      const own: string | undefined = t.problems[code as keyof typeof t.problems];
      if (!own) return bench!.explain(error);
      return fill(own, { ...values, field: t[values.field as 'question'] });
    },
    begin() {
      const usual = Object.entries(props.settings);
      if (usual.some(([name, text]) => read()[name as keyof Complaint] !== text)) edit();
      effect(() => {
        if (bench!.rests()) untracked(again);
      });
    },
    exports: {
      /** The diagnosis as a file, after the complaint has been diagnosed as it stands. */
      async json() {
        if (key() !== diagnosed) await demo.run();
        return fileOf(read(), demo.runs.result.peek()!, words);
      },
      csv: undefined,
    },
  });

  const view = () => {
    const result = demo.runs.result.value;
    const state = result ?? built?.state;
    return (
      <Panel
        of={demo}
        run={t.examine}
        tries={[
          <b>{t.tries}</b>,
          ...Object.entries(t.presetNames).map(([name, label]) => (
            <button
              type="button"
              data-preset={name}
              aria-pressed={String(name === chosen.value)}
              disabled={!demo.woken.value}
              onClick={() => turnTo(name as Case)}
            >
              {label}
            </button>
          )),
        ]}
        figure={state && clinicView(state, words)}
        on={{ onClick: lead }}
        text={result ? diagnosisText(result.findings, t) : ''}
        foot={<p class="help" kept={props.still?.below ?? true} />}
        onInput={edit}
        onChange={() => void demo.run()}
      >
        <FieldList of={demo} names={Object.keys(CLINIC_FIELDS)} />
        <p class="help">{t.privacy}</p>
      </Panel>
    );
  };
  /** A control of the demo above is opened there. */
  function lead(event: MouseEvent): void {
    const { turn } = (event.target as Element).closest<HTMLElement>('a[data-turn]')?.dataset ?? {};
    if (!turn) return;
    event.preventDefault();
    bench!.lead(turn);
  }
  return { demo, view };
}
