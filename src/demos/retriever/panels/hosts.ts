import type { DemoState } from '~/demos/kit/demo-state';
import { focusField } from '~/demos/kit/open-demo';
import { problemText } from '~/demos/kit/problem';
import { Problem } from '~/lib/problem';
import type { RetrieverFields, RetrieverSettings } from '../core/settings';
import type { OwnText } from '../own';
import type { Searches } from '../searches';
import type { Ran } from '../state';
import type { Words as RetrieverStrings } from 'words:retriever';
import type { Stock } from './answering/sheets';
import type { Complaint } from '../core/clinic/complaint';
import type { ClinicState } from './clinic/state';

/** What the retriever lends to the panels beside it, as a property of its element. */
interface Lent {
  demo: DemoState<RetrieverFields, Ran> & { t: RetrieverStrings };
  own: OwnText;
  searches: Searches;
  /** The built-in questions by id. */
  texts: Readonly<Record<string, string>>;
  /** The id of a built-in question, by its words; empty if it is none. */
  idOf: (query: string) => string;
  isTruth: (chunk: number) => boolean;
}

/** The element of the retriever, once it lives. */
export type RetrieverRoot = HTMLElement & { retriever: Lent };

const explainerOf =
  ({ t, kit, props }: Lent['demo']) =>
  (error: unknown) =>
    problemText(error, { ...kit.problems, ...t.problems }, props.locale) ?? kit.failed;

/** Where the panel of answers has its passages from. */
export function stockOf({ retriever: { demo, searches, isTruth } }: RetrieverRoot): Stock {
  const { form, runs } = demo;
  return {
    async shown() {
      const isAnswered = runs.status.peek().name === 'idle';
      if (!runs.result.peek() || !isAnswered) await demo.run();
      const ran = runs.result.peek();
      if (!ran || runs.status.peek().name !== 'idle') throw new Problem('no-ranking');
      return { answer: ran.found.answer, holds: ({ chunk }) => isTruth(chunk) };
    },
    sheets: () => searches.worker.sheets(searches.asked(form.settings.peek())),
    explain: explainerOf(demo),
  };
}

/** What the clinic examines a complaint with. */
export function benchOf({ retriever }: RetrieverRoot) {
  const { demo, own, searches, texts, idOf } = retriever;
  const read = () => demo.form.settings.peek();
  return {
    strings: demo.t,
    /** Diagnoses a complaint on the current text and settings. */
    async examine(complaint: Complaint): Promise<ClinicState> {
      const asked = read();
      const source = asked.source === 'own' ? 'own' : 'handbook';
      const query = complaint.question;
      if (source === 'own') await searches.send();
      const findings = await searches.worker.examine({
        ...searches.asked({ ...asked, query, question: idOf(query) }),
        ...{ source, marked: [], complaint },
      });
      return { findings, settings: asked as RetrieverSettings, source };
    },
    /** True while nothing is computed; read in an effect, that hears of a change. */
    rests: () => demo.runs.status.value.name === 'idle',
    /** A key that changes whenever the same complaint may get another diagnosis. */
    state: () => JSON.stringify([{ ...read(), own: '' }, own.version.peek()]),
    /** Sets the form to the handbook, one of its questions and some settings. */
    turn: (question: string, settings: RetrieverSettings) =>
      demo.fill({
        ...settings,
        source: 'handbook',
        crossed: '',
        question,
        query: texts[question]!,
      }),
    /** Remembers the current settings, and returns a function that restores them. */
    remember() {
      const before = read();
      return () => demo.fill({ ...before, own: read().own });
    },
    questionOf: (id: string) => texts[id] ?? '',
    /** Opens and focuses a field. */
    lead: (name: string) => focusField(demo.page, name),
    explain: explainerOf(demo),
  };
}
