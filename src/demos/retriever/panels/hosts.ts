import type { DemoState } from '~/demos/kit/demo-state';
import { focusField } from '~/demos/kit/open-demo';
import { problemText } from '~/demos/kit/problem';
import { Problem } from '~/lib/problem';
import type { RetrieverFields, RetrieverSettings } from '../core/settings';
import type { OwnText } from '../own';
import type { Searches } from '../searches';
import type { Ran } from '../state';
import type { Words as RetrieverStrings } from 'words:retriever';
import type { SheetsHost } from './answering/sheets';
import type { ClinicHost } from './clinic/state';

interface Retriever {
  demo: DemoState<RetrieverFields, Ran> & { t: RetrieverStrings };
  own: OwnText;
  searches: Searches;
  /** The built-in questions by id. */
  texts: Readonly<Record<string, string>>;
  /** The id of a built-in question, by its words; empty if it is none. */
  idOf: (query: string) => string;
  isTruth: (chunk: number) => boolean;
}

/** Lets the panels beside the retriever ask it, through its element. */
export function tieHosts(
  root: HTMLElement,
  { demo, own, searches, texts, idOf, isTruth }: Retriever,
): void {
  const { form, runs, t, kit, props } = demo;
  const read = () => form.settings.peek();
  const explain = (error: unknown) =>
    problemText(error, { ...kit.problems, ...t.problems }, props.locale) ?? kit.failed;
  const hosts: SheetsHost & ClinicHost = {
    stock: () => ({
      async shown() {
        const isAnswered = runs.status.peek().name === 'idle';
        if (!runs.result.peek() || !isAnswered) await demo.run();
        const ran = runs.result.peek();
        if (!ran || runs.status.peek().name !== 'idle') throw new Problem('no-ranking');
        return { answer: ran.found.answer, holds: ({ chunk }) => isTruth(chunk) };
      },
      sheets: () => searches.sheets(read()),
      explain,
    }),
    bench: () => ({
      strings: t,
      async examine(complaint) {
        const asked = read();
        const query = complaint.question;
        const findings = await searches.examine(
          { ...asked, query, question: idOf(query) },
          complaint,
        );
        const source = asked.source === 'own' ? 'own' : 'handbook';
        return { findings, settings: asked as RetrieverSettings, source };
      },
      state: () => JSON.stringify([{ ...read(), own: '' }, own.version.peek()]),
      turn: (question, settings) =>
        demo.fill({
          ...settings,
          source: 'handbook',
          crossed: '',
          question,
          query: texts[question]!,
        }),
      remember() {
        const before = read();
        return () => demo.fill({ ...before, own: read().own });
      },
      questionOf: (id) => texts[id] ?? '',
      lead: (name) => focusField(demo.page, name),
      explain,
    }),
  };
  Object.assign(root, hosts);
}
