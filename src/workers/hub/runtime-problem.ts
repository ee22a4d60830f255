import { HubProblem } from '~/lib/hub/problems';

/** Errors of the runtime, or of the library above it. @param file the network that the runtime has loaded */
export function runtimeProblem(error: unknown, file: string): HubProblem {
  if (error instanceof HubProblem) return error;
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError || /alloc|out of memory/i.test(detail))
    return new HubProblem('memory');
  if (/no available backend/i.test(detail)) return new HubProblem('runtime', { detail });
  if (/protobuf|create a session|ERROR_CODE/i.test(detail))
    return new HubProblem('not-onnx', { file, host: location.host, detail });
  return new HubProblem('unsupported', { detail });
}
