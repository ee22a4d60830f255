import { BITS, weightBytes } from '~/lib/cost/memory';
import { countParameters, partsOf } from '~/lib/cost/parameters';
import { tokenText } from '~/lib/text/byte-pairs/vocabulary';
import { jsonFile, type Exported } from '~/demos/kit/export';
import { networkOf } from './core/settings';
import { tokenOf, type TokenizerState } from './state';

const hex = (bytes: readonly number[]): string =>
  bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');

export const json = (state: TokenizerState): Exported =>
  jsonFile(
    state.form.part === 'network' ? 'crossroads-network' : 'crossroads-tokenizer',
    jsonOf(state),
  );

/** Merges and vocabulary, or the network; has the tokens of the reader's text, but not the text. */
export function jsonOf(state: TokenizerState): object {
  const { form, learnt, applied, vocabulary, cuts, compared } = state;
  const { en, zh, ...settings } = form;
  if (form.part === 'network') return { settings, ...countedOf(state) };
  return {
    settings,
    merges: learnt.merges.slice(0, applied),
    counts: learnt.counts.slice(0, applied),
    vocabulary: vocabulary.slice(0, tokenOf(applied)).map((bytes, id) => ({
      id,
      text: tokenText(bytes),
      bytes: hex(bytes),
    })),
    tokens: { ...(en && { en: cuts.en.tokens }), ...(zh && { zh: cuts.zh.tokens }) },
    compared,
  };
}

function countedOf({ form }: TokenizerState): object {
  const network = networkOf(form);
  const parameters = countParameters(network);
  const bytes = Object.fromEntries(BITS.map((bits) => [bits, weightBytes(parameters, bits)]));
  return { parameters, parts: partsOf(network), bytes };
}
