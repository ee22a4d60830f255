// The worker that tunes the large language model of this site: a network, its low-rank additions, and their gradients.
import { SMOLLM2, SMOLLM2_FILES, type LlamaConfig } from '~/lib/llama/smollm2';
import { openLlamaTokenizer, type LlamaTokenizer } from '~/lib/llama/tokenizer/open';
import {
  openTuning,
  weightsIn,
  type AdapterSettings,
  type Tuning,
  type TuningRoom,
  type TuningRow,
} from '~/lib/llama/tuning';
import type { TuningKernels } from '~/lib/llama/tuning/kernels';
import fusedFingerprint from '~/lib/llama/tuning/fused.sha256?raw';
import fusedAddress from '~/lib/llama/tuning/fused.wasm?url';
import fingerprint from '~/lib/llama/tuning/tuning.sha256?raw';
import address from '~/lib/llama/tuning/tuning.wasm?url';
import type { Engine } from '~/lib/own/tuning/crew';
import { engineOf } from '~/lib/own/tuning/engine';
import { tuningRow, type TuningExample } from '~/lib/own/tuning/tokens';
import { Problem } from '~/lib/problem';
import { LLAMAS, type ModelKind } from './hub/address';
import { modelFiles, type ModelFiles } from './hub/files';
import { fastKernels } from './kernels';
import { serve, type Call } from './rpc';
import { breathing } from './slices';

const [CONFIG, TOKENIZER, NETWORK, DATA] = SMOLLM2_FILES;
const FUSED = { address: fusedAddress, fingerprint: fusedFingerprint };
/** What is needed to count tokens, without the network: half a megabyte. */
const READING: ModelKind = { ...LLAMAS, files: [CONFIG, TOKENIZER] };

interface OpenAsked {
  settings: AdapterSettings;
  room: TuningRoom;
  /** False to leave no file in this browser. */
  keep: boolean;
}

export interface OpenedTuning {
  megabytes: number;
  keeps: boolean;
  /** True if this browser keeps the model's files, so that another worker need not fetch them. */
  stored: boolean;
}

let opened: { tuning: Tuning; tokenizer: LlamaTokenizer } | undefined;

async function open({ settings, room, keep }: OpenAsked, call: Call): Promise<OpenedTuning> {
  opened = undefined;
  const backend = await fastKernels<TuningKernels>(FUSED, { address, fingerprint });
  const { files, stored } = await modelFiles(LLAMAS, { model: SMOLLM2, keep }, call);
  const { shape } = configIn(files);
  const weights = weightsIn(files.get(NETWORK)!, files.get(DATA)!, shape);
  const tuning = openTuning(weights, settings, room, backend);
  opened = { tuning, tokenizer: tokenizerIn(files) };
  return { megabytes: tuning.megabytes, keeps: tuning.keeps, stored };
}

const configIn = (files: ModelFiles): LlamaConfig =>
  JSON.parse(new TextDecoder().decode(files.get(CONFIG))) as LlamaConfig;

const tokenizerIn = (files: ModelFiles): LlamaTokenizer =>
  openLlamaTokenizer(files.get(TOKENIZER)!, configIn(files).marks);

/** @throws Problem `tuning-not-open` */
function now(): NonNullable<typeof opened> {
  if (!opened) throw new Problem('tuning-not-open');
  return opened;
}

/** A call that the engine answers, which hears messages between two tokens that it writes. */
const byEngine =
  <Method extends keyof Engine>(method: Method) =>
  (of: Parameters<Engine[Method]>[0], call: Call): ReturnType<Engine[Method]> => {
    const { tuning, tokenizer } = now();
    const engine: Pick<Engine, Method> = engineOf(tuning, tokenizer, breathing(call));
    return engine[method](of as never) as ReturnType<Engine[Method]>;
  };

/** The tokens of examples, for which the network need not be there. */
async function rows(
  { examples, keep }: { examples: readonly TuningExample[]; keep: boolean },
  call: Call,
): Promise<TuningRow[]> {
  const { files } = await modelFiles(READING, { model: SMOLLM2, keep }, call);
  const tokenizer = tokenizerIn(files);
  return examples.map((example) => tuningRow(example, tokenizer));
}

const service = {
  rows,
  open,
  gradients: byEngine('gradients'),
  apply: byEngine('apply'),
  loss: byEngine('loss'),
  write: byEngine('write'),
  state: byEngine('state'),
  restore: byEngine('restore'),
  peft: async () => now().tuning.peft(),
};
export type TuningService = typeof service;

serve(service);
