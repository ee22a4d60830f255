import { z } from 'astro/zod';
import { bilingual, day, level } from './bilingual';
import { flag, some, sourceId, text } from './ids';

const amount = z
  .number({ error: 'Type a price as a number per million tokens, such as 0.125.' })
  .positive({ error: 'A price is more than 0; leave out a price that is unknown.' });
const parameters = z.string().regex(/^[\d.]+[BT](-A[\d.]+B(\/[\d.]+B)?)?$/, {
  error: 'Type parameters such as 8B or 2.4T-A95B.',
});
const tokens = z.int({ error: 'Type a number of tokens, such as 1048576.' }).positive();

const prices = {
  /** Text read from the cache, and the beginning of a prompt that is written to it. */
  cacheRead: amount.optional(),
  cacheWrite: amount.optional(),
};
const peak = z.strictObject({ hours: bilingual, input: amount, output: amount, cacheRead: amount });

/** A service that tunes the model, and what it asks in dollars per million tokens. */
const tune = z.strictObject({
  /** Empty where the maker says that nobody can tune it. */
  where: z.array(text),
  methods: z.array(z.enum(['sft', 'lora'], { error: 'Type sft or lora.' })).optional(),
  /** What the tuned model then costs is missing where it was not read. */
  price: z
    .strictObject({ train: amount, input: amount.optional(), output: amount.optional() })
    .optional(),
});

/**
 * One model on one day: its list prices per million tokens, off-peak, and what may be done with it. Good: somebody who
 * opens the source finds each of the numbers; what nobody could read is left out.
 */
export const boardRow = z
  .strictObject({
    /** The name of the model in the maker's interface, such as `gpt-6.1-sol`; `-cn` for prices of mainland China. */
    id: z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, {
      error: 'Type the id as the maker does, in small letters, such as gpt-6.1-sol.',
    }),
    maker: text,
    /** Spelled as by the maker. */
    model: text,
    currency: z.enum(['USD', 'CNY'], { error: 'Type USD or CNY.' }).optional(),
    input: amount.optional(),
    output: amount.optional(),
    ...prices,
    /** The share of these prices that the maker’s batch interface asks, such as 0.5. */
    batch: amount.lt(1, { error: 'Type the share that a batch costs, such as 0.5.' }).optional(),
    /** `always`: cannot be switched off; `on`: thinks unless it is told not to. Thinking is billed as output. */
    thinking: z.enum(['always', 'on', 'off'], { error: 'Type always, on or off.' }).optional(),
    /** The bills of the lessons are computed at this row, too. */
    compare: flag,
    peak: peak.optional(),
    tiers: bilingual.optional(),
    /** Tokens of prompt and answer, and of the longest answer. */
    window: tokens.optional(),
    out: tokens.optional(),
    /** `closed` where the weights are not to be had. */
    licence: text.optional(),
    /** The weights can be downloaded. */
    open: z.boolean(),
    /** `744B-A40B` where 40 of 744 billion work on a token. */
    parameters: parameters.optional(),
    tune: tune.optional(),
    source: some(sourceId, 'Name a source from content/sources.yaml.'),
    /** The day from which these prices hold, or the first on which a copy shows them. */
    on: day,
    /** The last day on which a stored copy shows them unchanged; it decides what is old. */
    seen: day,
    /** The last day of these prices, and those that follow. */
    until: day.optional(),
    then: z.strictObject({ input: amount, output: amount, ...prices }).optional(),
    /** `secondary` unless the prices were read on a page of the maker. */
    status: level,
    /** What was read second-hand, and in which copy. */
    note: bilingual,
  })
  .refine(({ currency, input, output }) => !currency === !input && !input === !output, {
    path: ['currency'],
    error: 'A price has an input, an output and a currency; type all three, or none.',
  })
  .refine(({ cacheRead, input }) => !cacheRead || cacheRead <= (input ?? 0), {
    path: ['cacheRead'],
    error: 'Cached text is dearer here than text that is read; exchange the two, or look again.',
  })
  .refine(({ cacheWrite, input }) => !cacheWrite || cacheWrite >= (input ?? 0), {
    path: ['cacheWrite'],
    error: 'Writing the cache costs at least the price of input; leave it out where it is free.',
  })
  .refine(({ on, seen }) => on <= seen, {
    path: ['on'],
    error: 'This price was seen before it held; correct one of the two days.',
  })
  .refine(({ on, until = on, then }) => on <= until && on < until === !!then, {
    path: ['until'],
    error: 'A price that ends has the last day of it (until) and what follows (then).',
  })
  .refine(({ compare, until }) => !compare || !until, {
    path: ['compare'],
    error: 'A record is of one price; compare only what has no until.',
  });

/** The whole board, in the order of its tables. */
export const boardRows = z.array(boardRow);

export type BoardRow = z.infer<typeof boardRow>;
