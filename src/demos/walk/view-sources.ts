import { readFileSync } from 'node:fs';
import { board, BUILT_ON, corpus, formatExam, onceEach, quays, runIn } from '~/content/lookup';
import { priceOn } from '~/lib/cost/price-on';
import { factsOf, unknownQuestions } from '~/lib/ladder/world';
import type { Step } from '~/lib/lesson/walk';
import { both, type Locale } from '~/lib/locale';
import type { AdapterSource } from '../four-roads/views/off-on';
import type { EvidenceSource, PairedMarks } from '../evidence/views';
import { vectorPath } from '~/lib/encoder/vectors/corpora';
import type { RetrieverSource } from '../retriever/views';
import { vectorFile } from '../retriever/views/source';

/** What the views of each demo draw from, unless a step names a recorded run. */
const SOURCES: Readonly<Record<string, () => Promise<unknown>>> = {
  board: async () => (await board()).map((row) => priceOn(row, BUILT_ON)),
  /** Bills are computed from their settings alone. */
  cost: async () => null,
  office: async () => null,
  adapter: async (): Promise<AdapterSource> => {
    const { exam, general } = (await runIn('adapter', 'f1-off-on', 'en')).snapshot;
    return { exam, general, taught: await supportQuestions() };
  },
  evidence: async (): Promise<EvidenceSource> => ({
    en: await pairedMarks('en'),
    zh: await pairedMarks('zh'),
  }),
  ladder: async () => ({
    facts: factsOf(await quays()),
    unknown: unknownQuestions(await quays()),
    message: (await formatExam()).messages[0]!.text,
    line: (await formatExam()).messages[0]!.line,
  }),
  retriever: async (): Promise<RetrieverSource> => {
    const { passages, questions } = await corpus('harbour-line');
    const bytesOf = (language: Locale, of: 'handbook' | 'questions') =>
      readFileSync(`public/${vectorPath(vectorFile(language, of))}`);
    const vectors = both((language) => ({
      handbook: bytesOf(language, 'handbook'),
      questions: bytesOf(language, 'questions'),
    }));
    return { handbook: { passages, questions }, vectors };
  },
};

/** For each quay, the first question that the adapter was trained on about its lost property. */
async function supportQuestions(): Promise<string[]> {
  const { places, relations } = await quays();
  const [question = ''] = relations.find(({ id }) => id === 'desk')!.training;
  return places.map((place) => question.replaceAll('{place}', place));
}

/** Retrieval and fine-tuning on the same questions: the first seed of the lab's record. */
async function pairedMarks(locale: Locale): Promise<PairedMarks> {
  const { outcomes } = (await runIn('four-roads', 'facts', locale)).snapshot;
  const marksOf = (road: string) => outcomes.find((outcome) => outcome.road === road)!.marks;
  return { first: marksOf('rag'), second: marksOf('finetune') };
}

const sourceOf = onceEach(async (demo: string) => SOURCES[demo]?.());

/** The recorded run's snapshot, or the demo's own data, which is read once. @throws Error if there is neither */
export async function viewSource(
  { demo, record }: Pick<Step, 'demo' | 'record'>,
  locale: Locale,
): Promise<unknown> {
  const source = await sourceOf(demo);
  if (record !== undefined)
    return { ...(source as object), ...((await runIn(demo, record, locale)).snapshot as object) };
  if (source === undefined)
    throw new Error(
      `Views of "${demo}" have no source. Add one to src/demos/walk/view-sources.ts.`,
    );
  return source;
}
