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

interface Asked {
  prompt: ModelPrompt;
  settings: WritingSettings;
}

interface Engine {
  kind: ModelKind;
  /** Creates a model from its files. @throws errors of the runtime */
  open: (files: ModelFiles) => Promise<Opened>;
  inTurn: ReturnType<typeof turns>;
}

/** A load replaces the previous model. After a failed load, start a new worker: the runtime may be stuck. */
export function modelService({ kind, open, inTurn }: Engine) {
  const [network = ''] = kind.large;
  let opened: Opened | undefined;
  let finishes = 0;

  async function load(asked: ModelRequest, call: Call): Promise<LoadedModel> {
    const start = performance.now();
    const before = opened;
    opened = undefined;
    await before?.dispose();
    const { files, bytes, stored } = await modelFiles(kind, asked, call);
    try {
      opened = await open(files);
      const { context } = opened.facts;
      const seconds = (performance.now() - start) / 1000;
      return { ...asked, bytes, stored, context, seconds };
    } catch (error) {
      const problem = runtimeProblem(error, network);
      if (problem.code === 'not-onnx') await forgetModel(kind, asked.model);
      throw problem;
    }
  }

  async function answer(asked: Asked, call: Call): Promise<WrittenAnswer> {
    if (!opened) throw new ModelProblem('not-loaded');
    const before = finishes;
    const finished = () => finishes > before;
    try {
      return await write(opened, asked.prompt, asked.settings, { call, finished });
    } catch (error) {
      throw isEnd(error) ? error : runtimeProblem(error, network);
    }
  }

  return {
    load: (asked: ModelRequest, call: Call) => inTurn(call.signal, () => load(asked, call)),
    /** Ends the current writing between two tokens; the answer is returned as far as it is written. */
    finish: async () => void finishes++,
    write: (asked: Asked, call: Call) => inTurn(call.signal, () => answer(asked, call)),
  };
}

const isEnd = (error: unknown) =>
  error instanceof ModelProblem || (error as { name?: string }).name === 'AbortError';
