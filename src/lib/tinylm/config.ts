/** The shape of one tiny model, which determines all other sizes. */
export interface ModelConfig {
  /** Number of tokens in the vocabulary; a multiple of 8. */
  vocabulary: number;
  /** Length of a token's vector in floats (d); a multiple of 4 · heads. */
  width: number;
  layers: number;
  heads: number;
  /** Longest sequence, in tokens; a multiple of 4. */
  context: number;
  /** True if each head may mix a key with the previous key. */
  smear: boolean;
}

export const SIZE_NAMES = ['d48l2', 'd64l2', 'd64l3', 'd96l3', 'd128l4'] as const;
export type SizeName = (typeof SIZE_NAMES)[number];

/** Width and layers by name: `d96l3` is 96 floats wide and 3 layers deep. */
export const SIZES: Record<SizeName, { width: number; layers: number }> = {
  d48l2: { width: 48, layers: 2 },
  d64l2: { width: 64, layers: 2 },
  d64l3: { width: 64, layers: 3 },
  d96l3: { width: 96, layers: 3 },
  d128l4: { width: 128, layers: 4 },
};

/** The size of the models that the site includes. */
export const DEFAULT_SIZE: SizeName = 'd96l3';

const HEADS = 4;
const CONTEXT = 96;

/** A model of a named size for `vocabulary` tokens, which is rounded up to a multiple of 8. */
export function modelConfig(
  size: SizeName,
  vocabulary: number,
  { smear = true, context = CONTEXT }: { smear?: boolean; context?: number } = {},
): ModelConfig {
  const rounded = Math.ceil(vocabulary / 8) * 8;
  return { vocabulary: rounded, ...SIZES[size], heads: HEADS, context, smear };
}

/** The largest valid values, so that a config read from a file cannot request all of the reader's memory. */
const LIMITS = { vocabulary: 4096, width: 512, layers: 12, heads: 16, context: 512 };

/** Throws a sentence for readers if a config, for example from a file, cannot be run by the engine. */
export function checkConfig(config: ModelConfig): ModelConfig {
  for (const [name, limit] of Object.entries(LIMITS)) {
    const value = (config as Partial<ModelConfig> | undefined)?.[name as keyof typeof LIMITS];
    if (value === undefined || !Number.isInteger(value) || value < 1 || value > limit)
      throw new Error(`A model needs a whole ${name} from 1 to ${limit}; this one has ${value}.`);
  }
  const { vocabulary, width, heads, context } = config;
  if (vocabulary % 8 !== 0) throw new Error(`The vocabulary, ${vocabulary}, is no multiple of 8.`);
  if (context % 4 !== 0) throw new Error(`The context, ${context}, is no multiple of 4.`);
  if (width % (4 * heads) !== 0)
    throw new Error(`A width of ${width} cannot be cut into ${heads} heads of a multiple of 4.`);
  return config;
}
