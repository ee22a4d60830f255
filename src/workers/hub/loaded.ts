import { HubProblem } from '~/lib/hub/problems';
import type { Call } from '../rpc';
import type { Loaded, ModelKind, ModelRequest } from './address';
import { modelFiles, type ModelFiles } from './files';
import { forgetModel } from './stored-file';

/**
 * Loads a model. After a failure, start a new worker: the runtime may be stuck.
 *
 * @param open makes the model from its files, and says what is known of it then
 */
export async function loaded<T>(
  kind: ModelKind,
  asked: ModelRequest,
  call: Call,
  open: (files: ModelFiles) => Promise<T>,
): Promise<Loaded & T> {
  const start = performance.now();
  const { files, bytes, stored } = await modelFiles(kind, asked, call);
  try {
    const facts = await open(files);
    return { ...asked, ...facts, bytes, stored, seconds: (performance.now() - start) / 1000 };
  } catch (error) {
    const problem = runtimeProblem(error, kind);
    if (problem.code === 'not-onnx') await forgetModel(kind, asked.model);
    throw problem;
  }
}

/** Errors of the runtime, or of the library above it. */
export function runtimeProblem(error: unknown, { files }: ModelKind): HubProblem {
  if (error instanceof HubProblem) return error;
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError || /alloc|out of memory/i.test(detail))
    return new HubProblem('memory');
  if (/no available backend/i.test(detail)) return new HubProblem('runtime', { detail });
  if (/protobuf|create a session|ERROR_CODE/i.test(detail))
    return new HubProblem('not-onnx', {
      file: files.find((file) => file.endsWith('.onnx'))!,
      host: location.host,
      detail,
    });
  return new HubProblem('unsupported', { detail });
}

/** Throws the problem that an error of a computation is, or what a page has cancelled it with. */
export const reported =
  (kind: ModelKind) =>
  (error: unknown): never => {
    throw (error as { name?: string }).name === 'AbortError' ? error : runtimeProblem(error, kind);
  };
