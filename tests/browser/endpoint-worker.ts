import { existsSync, globSync } from 'node:fs';
import { basename } from 'node:path';
import type { JSHandle, Page, Worker as PageWorker } from 'playwright-core';
import type { WrittenToken } from '~/lib/language-model/writing';

export interface Endpoint {
  /** A call's result, or its error's code and values. */
  ask<T>(method: string, argument: unknown): Promise<T>;
  /** Starts a call and does not wait for it: `answer` does. */
  begin(method: string, argument: unknown): Promise<void>;
  /** Of the call that was begun. */
  answer<T>(): Promise<T>;
  abort(): Promise<void>;
  /** Told so far, of all calls: tokens of a frame together. */
  told(): Promise<WrittenToken[][]>;
  inside: PageWorker;
}

interface Wired {
  ask: (method: string, argument: unknown) => Promise<unknown>;
  begin: (method: string, argument: unknown) => void;
  begun: { id: number; answer: Promise<unknown> } | undefined;
  abort: () => void;
  told: WrittenToken[][];
}

/** @param base where the page's site begins, below its origin */
export async function startEndpoint(page: Page, base = ''): Promise<Endpoint> {
  const folder = base && existsSync('dist-base') ? 'dist-base' : 'dist';
  const [file] = globSync(`${folder}/_endpoint/*.js`);
  if (!file) throw new Error(`There is no ${folder}/_endpoint/. Build first: npm run build`);
  const starting = page.waitForEvent('worker');
  const handle: JSHandle<Wired> = await page.evaluateHandle(
    wire,
    `${base}/_endpoint/${basename(file)}`,
  );
  const given = (method: string, argument: unknown) => [method, argument] as const;
  return {
    inside: await starting,
    ask: async <T>(method: string, argument: unknown) =>
      (await handle.evaluate(({ ask }, [m, a]) => ask(m, a), given(method, argument))) as T,
    begin: (method, argument) =>
      handle.evaluate(({ begin }, [m, a]) => begin(m, a), given(method, argument)),
    answer: async <T>() => (await handle.evaluate(({ begun }) => begun!.answer)) as T,
    abort: () => handle.evaluate(({ abort }) => abort()),
    told: () => handle.evaluate(({ told }) => told),
  };
}

function wire(address: string): Wired {
  const worker = new Worker(address, { type: 'module' });
  const open = new Map<number, (answer: unknown) => void>();
  let next = 0;
  const send = (method: string, argument: unknown) => {
    const id = next++;
    worker.postMessage({ id, method, argument });
    return { id, answer: new Promise((resolve) => open.set(id, resolve)) };
  };
  const wired: Wired = {
    told: [],
    begun: undefined,
    ask: (method, argument) => send(method, argument).answer,
    begin: (method, argument) => {
      wired.begun = send(method, argument);
    },
    abort: () => worker.postMessage({ id: wired.begun!.id, abort: true }),
  };
  worker.onmessage = ({ data }) => {
    if (data.emitted) wired.told.push(data.emitted);
    else if (!data.progress) open.get(data.id)?.(data.error ?? data.result);
  };
  worker.onerror = (event) => {
    for (const answer of open.values()) answer({ message: event.message });
  };
  return wired;
}
