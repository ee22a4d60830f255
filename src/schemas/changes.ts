import { z } from 'astro/zod';
import { bilingual } from './bilingual';
import { claimId, evidenceId, road, slug, some } from './ids';

/** One entry for each road, under its `data-road` name. */
const perRoad = <T extends z.ZodType>(entry: T) => z.record(road, entry);

const layer = z.enum(['none', 'prompt', 'store', 'adapter', 'all']);
const fit = z.enum(['first', 'works', 'poor']);

/** `content/changes.yaml` is a list of these, in display order. */
export const changeSchema = z
  .strictObject({
    /** Kebab case; used in links and in the URL. */
    id: slug,
    /** The request in two to five words. */
    name: bilingual,
    /** The request in the words of the person who makes it. */
    example: bilingual,
    /** The layer that each road touches to meet it; `none` if the road cannot. */
    layers: perRoad(layer),
    /** The fit of each road: take it first, it also works, it hardly helps. */
    fit: perRoad(fit),
    work: perRoad(bilingual),
    /** One sentence for each road: why it fits or does not. A number in it needs a row below. */
    why: perRoad(bilingual),
    /** Evidence rows (`E31`, `ref-lsa`) or claims (`000-06`) behind these sentences. */
    evidence: some(
      z.union([evidenceId, claimId], {
        error: 'Name an evidence row (E31, ref-lsa) or a claim (000-06).',
      }),
    ),
  })
  .refine(({ fit }) => Object.values(fit).includes('first'), {
    path: ['fit'],
    error: 'Say which road to take first: one of the four must be "first".',
  })
  .refine(
    ({ layers, fit }) =>
      (Object.keys(layers) as (keyof typeof layers)[]).every(
        (road) => layers[road] !== 'none' || fit[road] === 'poor',
      ),
    { path: ['layers'], error: 'A road that touches nothing can only be "poor".' },
  );

export const changesSchema = z.array(changeSchema);
