import { BITS, weightBytes } from '~/lib/cost/memory';
import { countParameters, partsOf } from '~/lib/cost/parameters';
import { tokenText } from '~/lib/text/byte-pairs/vocabulary';
import { csvFile, jsonFile, type Exported } from '~/demos/kit/export';
import { networkOf } from './core/settings';
import { tokenOf, type TokenizerState } from './state';

const hex = (bytes: readonly number[]): string =>
  bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');

/** The applied merges, or the parts of the network. */
export const csv = (state: TokenizerState): Exported =>
  state.form.part === 'network'
    ? csvFile('crossroads-network', networkRows(state))
    : csvFile('crossroads-tokenizer', mergeRows(state));

/** One row per merge: its token, the pair it joined, and the pair's count in the text. */
export function mergeRows({ learnt, applied, vocabulary }: TokenizerState): (string | number)[][] {
  const rows = learnt.merges.slice(0, applied).map(([left, right], at) => {
    const token = tokenOf(at);
    const bytes = vocabulary[token]!;
    return [at + 1, token, left, right, tokenText(bytes), hex(bytes), learnt.counts[at]!];
  });
  return [['merge', 'token', 'left', 'right', 'text', 'bytes', 'count'], ...rows];
}

export function networkRows({ form }: TokenizerState): (string | number)[][] {
  const rows = partsOf(networkOf(form)).map(({ name, rows, columns, bias, copies, parameters }) => [
    name,
    rows,
    columns,
    bias,
    copies,
    parameters,
  ]);
  return [['part', 'rows', 'columns', 'bias', 'copies', 'parameters'], ...rows];
}

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
