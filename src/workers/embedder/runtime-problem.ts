import { EncoderProblem } from '~/lib/encoder/problems';

/** What an error of the runtime, or of the library above it, means for a reader. */
export function runtimeProblem(error: unknown, host: string): EncoderProblem {
  if (error instanceof EncoderProblem) return error;
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError || /alloc|out of memory/i.test(detail))
    return new EncoderProblem('memory');
  if (/no available backend/i.test(detail)) return new EncoderProblem('runtime', { detail });
  if (/protobuf|create a session|ERROR_CODE/i.test(detail))
    return new EncoderProblem('not-onnx', { file: 'onnx/model_quantized.onnx', host, detail });
  return new EncoderProblem('unsupported', { detail });
}
