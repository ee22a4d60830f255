import { liveAloud, watchLife, type Life } from './life';

/**
 * Typed calls to a worker, with progress and abort. The page imports only a service's type. If a worker dies, every
 * open call is rejected and the next call starts a new worker.
 */
export interface Call {
  signal: AbortSignal;
  progress: (done: number, of: number) => void;
  /** Sends a piece of the result to the page before all of it is ready. */
  emit: (piece: unknown) => void;
  /** Lets messages in; throws if the page has cancelled. Await it between slices. */
  pause: () => Promise<void>;
}

export type Service = Record<string, (argument: never, call: Call) => Promise<unknown>>;

type Remote<S> = {
  [K in keyof S]: S[K] extends (argument: infer A, call: Call) => Promise<infer R>
    ? (argument: A, options?: CallOptions) => Promise<R>
    : never;
};

interface CallOptions {
  signal?: AbortSignal;
  onProgress?: (done: number, of: number) => void;
  /** Receives pieces of the result before all of it is ready; the service defines their type. */
  onEmitted?: (piece: never) => void;
  /** Buffers that are moved to the worker instead of copied; the page can no longer use them. */
  transfer?: Transferable[];
}

type ToWorker = { id: number; method: string; argument: unknown } | { id: number; abort: true };
type FromWorker =
  | { id: number; result: unknown }
  | { id: number; error: PlainError }
  | { id: number; progress: [done: number, of: number] }
  | { id: number; emitted: unknown }
  | { started: string };

/** The parts of an error that are sent to the page; a structured clone would lose its code and values. */
interface PlainError {
  message: string;
  code?: string;
  values?: Record<string, string | number>;
}

/** An error from a worker, with the code and values that a page turns into words. */
export class RemoteError extends Error {
  constructor(
    message: string,
    readonly code?: string,
    readonly values: Record<string, string | number> = {},
  ) {
    super(message);
  }
}

interface OpenCall extends Pick<CallOptions, 'onProgress' | 'onEmitted'> {
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/** Milliseconds that a worker has to end a cancelled call before it is terminated. */
const STOPS_WITHIN = 5_000;

/**
 * The page's side: a proxy whose methods post to a worker that is started on the first call.
 *
 * @param script address of the worker's script
 * @param onDeath called when a worker is gone, with everything it held
 */
export function connect<S>(
  script: string,
  onDeath: () => void = () => undefined,
  start = (): Worker => new Worker(script, { type: 'module' }),
): Remote<S> & { stop(): void } {
  let worker: Worker | undefined;
  let life: Life | undefined;
  let next = 0;
  const open = new Map<number, OpenCall>();
  /** Cancelled calls whose end the worker has not reported yet. */
  const ending = new Map<number, ReturnType<typeof setTimeout>>();

  const drop = (reason: unknown) => {
    life?.end();
    worker?.terminate();
    worker = undefined;
    for (const timer of ending.values()) clearTimeout(timer);
    ending.clear();
    onDeath();
    for (const call of open.values()) call.reject(reason);
    open.clear();
  };
  const died = (message = 'The worker stopped.') => drop(new RemoteError(message, 'worker-died'));
  const hear = (data: FromWorker) => {
    if ('started' in data) return life?.started(data.started);
    const call = open.get(data.id);
    if ('progress' in data) return call?.onProgress?.(...data.progress);
    if ('emitted' in data) return call?.onEmitted?.(data.emitted as never);
    clearTimeout(ending.get(data.id));
    ending.delete(data.id);
    open.delete(data.id);
    if (!call) return; // cancelled, or a message of a library that shares the worker
    if ('result' in data) return call.resolve(data.result);
    const { message, code, values } = data.error;
    call.reject(new RemoteError(message, code, values));
  };
  const ensure = (): Worker => {
    if (worker) return worker;
    worker = start();
    life = watchLife(script, died);
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      died(event.message || undefined);
    };
    return worker;
  };
  const send = (method: string, argument: unknown, options: CallOptions = {}) => {
    const { signal, onProgress, onEmitted, transfer = [] } = options;
    const id = next++;
    const cancel = () => {
      worker?.postMessage({ id, abort: true } satisfies ToWorker);
      if (worker) ending.set(id, setTimeout(died, STOPS_WITHIN));
      open.get(id)?.reject(signal?.reason);
      open.delete(id);
    };
    const answered = new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      ensure().postMessage({ id, method, argument } satisfies ToWorker, transfer);
      open.set(id, { resolve, reject, onProgress, onEmitted });
      signal?.addEventListener('abort', cancel);
    });
    return answered.finally(() => signal?.removeEventListener('abort', cancel));
  };

  return new Proxy({} as Remote<S> & { stop(): void }, {
    get: (_, method: string) =>
      method === 'stop'
        ? () => died('The worker was stopped.')
        : (argument: unknown, options?: CallOptions) => send(method, argument, options),
  });
}

export const connector =
  <S>(script: string) =>
  (onDeath?: () => void) =>
    connect<S>(script, onDeath);

/** The global scope of a worker, declared by hand since pages and workers share one tsconfig. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

/** The worker's side: answers calls with the methods of `service`. */
export function serve(service: Service, scope = globalThis as unknown as WorkerScope): void {
  const running = new Map<number, AbortController>();
  liveAloud((started) => scope.postMessage({ started }));
  scope.onmessage = async ({ data }) => {
    const { id } = data;
    if ('abort' in data) return running.get(id)?.abort();
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const run = service[data.method];
      if (!run) throw new Error(`The worker knows no method "${data.method}".`);
      const call = callOf(id, controller.signal, scope);
      scope.postMessage({ id, result: await run(data.argument as never, call) });
    } catch (error) {
      scope.postMessage({ id, error: plainError(error) });
    } finally {
      running.delete(id);
    }
  };
}

function callOf(id: number, signal: AbortSignal, scope: WorkerScope): Call {
  return {
    signal,
    progress: (done, of) => scope.postMessage({ id, progress: [done, of] }),
    emit: (piece) => scope.postMessage({ id, emitted: piece }),
    pause: async () => {
      await new Promise((resume) => setTimeout(resume));
      signal.throwIfAborted();
    },
  };
}

function plainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, code, values }: PlainError = error;
  return { message, code, values };
}
