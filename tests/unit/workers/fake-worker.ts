import { serve, type Service } from '~/workers/rpc';

/** A worker in the same thread: messages are cloned and cross in a later task, as between threads. */
export class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  terminated = false;
  readonly posted: unknown[] = [];
  readonly #scope = {
    onmessage: null as ((event: MessageEvent) => void) | null,
    postMessage: (data: unknown) =>
      this.#cross(data, () => this.onmessage?.({ data: structuredClone(data) })),
  };

  constructor(service: Service) {
    serve(service, this.#scope as never);
  }

  postMessage(data: unknown): void {
    this.posted.push(data);
    this.#cross(data, () =>
      this.#scope.onmessage?.({ data: structuredClone(data) } as MessageEvent),
    );
  }

  terminate(): void {
    this.terminated = true;
  }

  /** The worker dies, as on running out of memory. */
  die(message = ''): void {
    this.onerror?.({ message, preventDefault: () => undefined });
  }

  #cross(_data: unknown, deliver: () => void): void {
    setTimeout(() => {
      if (!this.terminated) deliver();
    });
  }
}
