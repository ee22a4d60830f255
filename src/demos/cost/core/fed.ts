import { PUBLISHED } from './published';

/** A model with the number of its training tokens. */
interface FedModel {
  /** Spelled as by its authors. */
  name: string;
  /** The evidence row with its size and its tokens. */
  row: string;
  parameters: number;
  tokens: number;
}

const NAMED = [
  'LLaMA 13B',
  'LLaMA 65B',
  'Llama 2 7B',
  'Llama 2 70B',
  'Llama 3.1 8B',
  'Llama 3.1 70B',
  'Llama 3.1 405B',
];

/** Models by date of publication: GPT-3 by Brown et al. 2020, Chinchilla by Hoffmann et al. 2022. */
export const FED: readonly FedModel[] = [
  { name: 'GPT-3', row: 'E58', parameters: 175e9, tokens: 300e9 },
  { name: 'Chinchilla', row: 'E59', parameters: 70e9, tokens: 1.4e12 },
  ...PUBLISHED.filter(({ name }) => NAMED.includes(name)),
];

/** Tokens per parameter: 1.4 trillion on 70 billion are 20. */
export const tokensEach = ({ parameters, tokens }: FedModel): number => tokens / parameters;
