import { drawingOf, term } from '~/content/lookup';
import type { FigureElement } from '~/lib/figure';
import { termThumb } from '~/lib/drawing/term/drawing';
import type { Locale } from '~/lib/locale';

/** The term whose drawing stands for a demo. */
const TERMS: Readonly<Record<string, string>> = {
  'four-roads': 'fine-tuning',
  retriever: 'sparse-retrieval',
  'embedding-map': 'embedding',
  trainer: 'loss',
  finetune: 'catastrophic-forgetting',
  prompt: 'few-shot-prompting',
  abstain: 'abstention',
  citations: 'citation',
  evidence: 'evaluation-set',
  tokenizer: 'tokenizer',
  cost: 'token-cost',
  'change-map': 'freshness',
  matrix: 'latency',
};

/**
 * The picture of a demo for the index.
 *
 * @throws Error if no term stands for it
 */
export function thumbOf(demo: string, locale: Locale): Promise<FigureElement> {
  const slug = TERMS[demo];
  if (!slug)
    throw new Error(
      `The demo ${demo} has no picture: name a drawn term for it in src/pages/[locale]/demos/_thumbs.ts.`,
    );
  return drawn(slug, locale);
}

/** The drawing of a term beside a name, which says all that a screen reader needs. */
export async function drawn(slug: string, locale: Locale): Promise<FigureElement> {
  const found = await drawingOf(await term(slug), locale);
  if (!found) throw new Error(`content/glossary/${slug}.yaml has no drawing; a card needs it.`);
  return termThumb(found.drawing);
}
