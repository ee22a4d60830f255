import { ModelProblem } from '~/lib/language-model/problems';
import type { Rounding } from '~/lib/language-model/roundings';
import { isTinyWriter, suggestedModel, type Device } from '~/lib/language-model/suggested';
import type { ModelPrompt, WritingSettings, WrittenAnswer } from '~/lib/language-model/writing';
import { hostOf } from '../hub/address';
import { modelFiles } from '../hub/files';
import { forgetModel } from '../hub/kept';
import { runtimeProblem } from '../hub/runtime-problem';
import { modelSize } from '../hub/size';
import type { Call } from '../rpc';
import { batchesAlike } from './alike';
import { networkFile, roundingIn, WRITER_FILES, writersFor, type WriterRequest } from './kinds';
import type { Facts, Opened } from './opened';
import { turns } from './batches';
import { wordOf } from './word';
import { write } from './write';

/** The model that `load` has prepared. */
export interface LoadedModel extends WriterRequest {
  /** Bytes of all its files. */
  bytes: number;
  seconds: number;
  /** True if this browser keeps the files for the next visit. */
  kept: boolean;
  /** Precision of its weights: the preferred one for the device, or the next that its host had. */
  rounding: Rounding;
  parameters?: number;
  /** Most tokens it reads, prompt and answer together. */
  context: number;
  /** True if it knows only the words of the toy world. */
  tiny: boolean;
}

/** A model that is already in the page, such as one that a reader trained here. */
export interface OwnModel {
  name: string;
  files: readonly (readonly [path: string, bytes: Uint8Array<ArrayBuffer>])[];
  parameters?: number;
}

export type ModelFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** A model as a library opens it; it need not know whether the model writes the same text in a batch. */
export type NewlyOpened = Omit<Opened, 'facts'> & {
  facts: Omit<Facts, 'batches'> & Partial<Pick<Facts, 'batches'>>;
};

/** What computes models in a worker. */
interface Engine {
  device: Device;
  /** Creates a model from its files. @throws errors of the library; HubProblem `unsupported` */
  open: (files: ModelFiles, rounding: Rounding) => Promise<NewlyOpened>;
  /** The queue of all work with the model. */
  inTurn?: ReturnType<typeof turns>;
}

export type ModelService = ReturnType<typeof modelService>;

/** The calls of a worker that holds a language model. */
export function modelService({ device, open, inTurn = turns() }: Engine) {
  const held = heldModel(device, open);
  const word = wordOf(() => performance.now());
  return {
    size: async (asked: WriterRequest, call: Call) => {
      const { network, ...size } = await modelSize(writersFor(asked), asked, call);
      return { ...size, rounding: roundingIn(network) };
    },
    forget: (asked: WriterRequest) => forgetModel(writersFor(asked), asked),
    load: (asked: WriterRequest, call: Call) => inTurn(call.signal, () => held.load(asked, call)),
    loadFiles: (own: OwnModel, call: Call) => inTurn(call.signal, () => held.loadFiles(own)),
    /** Ends the current writing between two tokens; the answers are returned as far as they are written. */
    finish: async () => word.finish(),
    /** Pauses the current writing between two tokens, until `resume` or `finish`. */
    pause: async () => word.pause(),
    resume: async () => word.resume(),
    write: (
      { prompts, settings }: { prompts: readonly ModelPrompt[]; settings: WritingSettings },
      call: Call,
    ): Promise<WrittenAnswer[]> =>
      inTurn(call.signal, () =>
        held.use((opened) => write(opened, prompts, settings, { call, word: word.listen() })),
      ),
  };
}

/**
 * The model that a worker holds, which replaces the previous one. After a failed load, start a new worker: the library
 * may be stuck.
 */
function heldModel(device: Device, open: Engine['open']) {
  let opened: Opened | undefined;
  let origin = { host: '', file: '' };

  async function make(files: ModelFiles, rounding: Rounding) {
    const made = await open(files, rounding);
    const batches = made.facts.batches ?? (await batchesAlike(made, made.facts.padding));
    opened = { ...made, facts: { ...made.facts, batches } };
    return opened.facts.context;
  }
  async function drop(): Promise<void> {
    const before = opened;
    opened = undefined;
    await before?.dispose();
  }
  return {
    async load(asked: WriterRequest, call: Call): Promise<LoadedModel> {
      const start = performance.now();
      await drop();
      const kind = writersFor(asked);
      const { files, network, bytes, kept } = await modelFiles(kind, asked, call);
      const rounding = roundingIn(network);
      origin = { host: hostOf(asked, kind.shelf), file: network };
      try {
        const context = await make(files, rounding);
        const id = asked.model.trim();
        const { parameters } = suggestedModel(id) ?? {};
        const tiny = isTinyWriter(id);
        const about = { bytes, kept, rounding, parameters, context, tiny };
        return { ...asked, ...about, seconds: since(start) };
      } catch (error) {
        const problem = runtimeProblem(error, origin);
        if (problem.code === 'not-onnx') await forgetModel(kind, asked);
        throw problem;
      }
    },
    async loadFiles({ name, files, parameters }: OwnModel): Promise<LoadedModel> {
      const start = performance.now();
      await drop();
      const given = new Map(files);
      const network = networkFile(TRAINED);
      const missing = [...WRITER_FILES, network].find((file) => !given.has(file));
      if (missing) throw new ModelProblem('missing-file', { file: missing });
      origin = { host: '', file: network };
      const bytes = files.reduce((sum, [, { length }]) => sum + length, 0);
      try {
        const context = await make(given, TRAINED);
        const about = { host: '', model: name, device, bytes, kept: false, tiny: true };
        return { ...about, rounding: TRAINED, seconds: since(start), parameters, context };
      } catch (error) {
        throw runtimeProblem(error, origin);
      }
    },
    async use<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
      if (!opened) throw new ModelProblem('not-loaded');
      try {
        return await work(opened);
      } catch (error) {
        throw isEnd(error) ? error : runtimeProblem(error, origin);
      }
    },
  };
}

/** Precision of the weights of a reader's own model. */
const TRAINED: Rounding = 'q8';

const since = (start: number) => (performance.now() - start) / 1000;
const isEnd = (error: unknown) =>
  error instanceof ModelProblem || (error as { name?: string }).name === 'AbortError';
