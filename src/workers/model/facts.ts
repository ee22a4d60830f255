import type { Facts } from './opened';

/**
 * The parts of `config.json` and `generation_config.json` used here; the names are those of the
 * hub.
 */
export interface ModelConfig {
  vocab_size?: number;
  max_position_embeddings?: number;
  n_positions?: number;
  num_hidden_layers?: number;
  num_attention_heads?: number;
  num_key_value_heads?: number;
  hidden_size?: number;
  head_dim?: number;
  eos_token_id?: number | readonly number[];
  pad_token_id?: number | null;
  suppress_tokens?: readonly number[] | null;
  text_config?: ModelConfig;
}

/** The assumed context of a model, in tokens, if none is given. */
const USUAL_CONTEXT = 2048;
const BYTES = 4;

/**
 * @param generation the contents of `generation_config.json`, if there is one
 * @param longest the limit of the tokenizer; often a number that means none
 */
export function factsOf(
  { text_config, ...outer }: ModelConfig,
  generation: ModelConfig | undefined,
  longest: number | undefined,
): Omit<Facts, 'batches' | 'slice'> {
  const config = { ...outer, ...text_config };
  const ends = [generation?.eos_token_id ?? [], config.eos_token_id ?? []].flat();
  const context = Math.min(
    config.max_position_embeddings ?? config.n_positions ?? Infinity,
    longest ?? Infinity,
  );
  return {
    context: context < 1e9 ? context : USUAL_CONTEXT,
    ends: new Set(ends),
    silent: generation?.suppress_tokens ?? [],
    padding: generation?.pad_token_id ?? config.pad_token_id ?? ends[0] ?? 0,
    vocabulary: config.vocab_size ?? 0,
    cacheBytes: cacheBytes(config),
  };
}

/**
 * Bytes of the keys and values of one token in all layers; 0 if the config does not determine them.
 */
function cacheBytes(config: ModelConfig): number {
  const heads = config.num_attention_heads ?? 0;
  const width = config.head_dim ?? (heads > 0 ? (config.hidden_size ?? 0) / heads : 0);
  return (
    2 * (config.num_hidden_layers ?? 0) * (config.num_key_value_heads ?? heads) * width * BYTES
  );
}
