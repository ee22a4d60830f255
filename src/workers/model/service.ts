import { ModelProblem } from '~/lib/language-model/problems';
import type { ModelPrompt, WritingSettings, WrittenAnswer } from '~/lib/language-model/writing';
import type { Loaded, ModelKind, ModelRequest } from '../hub/address';
import { modelFiles, type ModelFiles } from '../hub/files';
import { forgetModel } from '../hub/stored-file';
import { runtimeProblem } from '../hub/runtime-problem';
import type { Call } from '../rpc';
import type { Opened } from './opened';
import type { turns } from '~/lib/turns';
import { write } from './write';

export interface LoadedModel extends Loaded {
  /** Most tokens it reads, prompt and answer together. */
  context: number;
}

interface Engine {
  kind: ModelKind;
  /** Creates a model from its files. @throws errors of the runtime */
  open: (files: ModelFiles) => Promise<Opened>;
  /** The queue of all work with the model. */
  inTurn: ReturnType<typeof turns>;
}

/** The calls of a worker that holds a language model. */
export function modelService({ kind, open, inTurn }: Engine) {
  const holder = modelHolder(kind, open);
  let finishes = 0;
  return {
    load: (asked: ModelRequest, call: Call) => inTurn(call.signal, () => holder.load(asked, call)),
    /** Ends the current writing between two tokens; the answer is returned as far as it is written. */
    finish: async () => void finishes++,
    write: (
      { prompt, settings }: { prompt: ModelPrompt; settings: WritingSettings },
      call: Call,
    ): Promise<WrittenAnswer> =>
      inTurn(call.signal, () => {
        const before = finishes;
        const finished = () => finishes > before;
        return holder.use((opened) => write(opened, prompt, settings, { call, finished }));
      }),
  };
}

/**
 * The model that a worker holds, which replaces the previous one. After a failed load, start a new worker: the runtime
 * may be stuck.
 */
function modelHolder(kind: ModelKind, open: Engine['open']) {
  const [network = ''] = kind.large;
  let opened: Opened | undefined;
  return {
    async load(asked: ModelRequest, call: Call): Promise<LoadedModel> {
      const start = performance.now();
      const before = opened;
      opened = undefined;
      await before?.dispose();
      const { files, bytes, stored } = await modelFiles(kind, asked, call);
      try {
        opened = await open(files);
        const { context } = opened.facts;
        return {
          ...asked,
          bytes,
          stored,
          context,
          seconds: (performance.now() - start) / 1000,
        };
      } catch (error) {
        const problem = runtimeProblem(error, network);
        if (problem.code === 'not-onnx') await forgetModel(kind, asked.model);
        throw problem;
      }
    },
    async use<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
      if (!opened) throw new ModelProblem('not-loaded');
      try {
        return await work(opened);
      } catch (error) {
        throw isEnd(error) ? error : runtimeProblem(error, network);
      }
    },
  };
}

const isEnd = (error: unknown) =>
  error instanceof ModelProblem || (error as { name?: string }).name === 'AbortError';
