import { runIn } from '~/content/lookup';
import type { Locale } from '~/lib/locale';
import type { EvidenceSource, PairedMarks } from '.';

export const sources = {
  evidence: async (): Promise<EvidenceSource> => ({
    en: await pairedMarks('en'),
    zh: await pairedMarks('zh'),
  }),
};

/** Retrieval and fine-tuning on the same questions: the first seed of the lab's record. */
async function pairedMarks(locale: Locale): Promise<PairedMarks> {
  const { outcomes } = (await runIn('four-roads', 'facts', locale)).snapshot;
  const marksOf = (road: string) => outcomes.find((outcome) => outcome.road === road)!.marks;
  return { first: marksOf('rag'), second: marksOf('finetune') };
}
