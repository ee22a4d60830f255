import { z } from 'astro/zod';
import { bilingual, day, level } from './bilingual';
import { sourceId } from './ids';

const dollars = z
  .number({ error: 'Type a price as a number of dollars per million tokens, such as 0.125.' })
  .positive({ error: 'A price is more than 0 dollars; leave out a row whose price is unknown.' });

/**
 * The list prices of one model on one day, in dollars per million tokens. Good: somebody who opens the source on that
 * day finds each of the numbers.
 */
export const price = z
  .strictObject({
    /** The name of the model in the vendor's interface, such as `gpt-6.1-sol`. */
    id: z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, {
      error: 'Type the id as the vendor does, in small letters, such as gpt-6.1-sol.',
    }),
    provider: z.string().min(1),
    /** Spelled as by the provider. */
    model: z.string().min(1),
    /** The day on which these prices held. */
    on: day,
    /** Text that the model reads, and the same if it is in the provider's cache. */
    read: dollars,
    cached: dollars,
    /** The beginning of a prompt that is not yet in the cache; the price of `read` where writing costs nothing extra. */
    cacheWrite: dollars,
    /** Text that the model writes. */
    written: dollars,
    sources: z.array(sourceId).min(1, { error: 'Name a source from content/sources.yaml.' }),
    /** `secondary` unless all numbers were read on a page of the vendor. */
    status: level,
    checkedOn: day,
    /** Facts that were read second-hand, and in which copy. */
    note: bilingual,
  })
  .refine(({ cached, read }) => cached <= read, {
    path: ['cached'],
    error: 'Cached text is dearer here than text that is read; exchange the two, or look again.',
  })
  .refine(({ cacheWrite, read }) => cacheWrite >= read, {
    path: ['cacheWrite'],
    error: 'Writing the cache costs at least the price of reading; type that where it is free.',
  })
  .refine(({ on, checkedOn }) => on <= checkedOn, {
    path: ['on'],
    error: 'This price is of a day after it was checked; correct one of the two dates.',
  });

export type Price = z.infer<typeof price>;
