import { existsSync, globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Page, Worker as InnerWorker } from 'playwright-core';
import type { Vectors } from '~/lib/embedding/vectors';

/** Vectors as they come out of a page: a plain list of numbers. */
export type PlainVectors = Omit<Vectors, 'values'> & { values: number[] };

export interface PageWorker {
  /** A call's result, or its error's code and values; vectors become lists. */
  ask<T>(method: string, argument: unknown): Promise<T>;
  /** Starts a call and does not wait for it: `answer` does. */
  begin(method: string, argument: unknown): Promise<void>;
  /** Of the call that was begun. */
  answer<T>(): Promise<T>;
  abort(): Promise<void>;
  /** What all calls have emitted so far. */
  told<T>(): Promise<T[]>;
  /** Milliseconds of calls one after another, each with its argument, as the page sees them. */
  time(method: string, calls: readonly unknown[]): Promise<number>;
  inside: InnerWorker;
}

/**
 * Starts a worker of the built site in a page, as the site does.
 *
 * @param script its file in the built site, with `*` for what the build puts into its name
 * @param base where the page's site begins, below its origin
 */
export async function startWorker(page: Page, script: string, base = ''): Promise<PageWorker> {
  const folder = base && existsSync('dist-base') ? 'dist-base' : 'dist';
  const [file] = globSync(`${folder}/${script}`);
  if (!file) throw new Error(`There is no ${folder}/${script}. Build first: npm run build`);
  const starting = page.waitForEvent('worker');
  const address = `${base}/${dirname(script)}/${basename(file)}`;
  const handle = await page.evaluateHandle(wire, address);
  const given = (method: string, argument: unknown) => [method, argument] as const;
  return {
    inside: await starting,
    ask: async <T>(method: string, argument: unknown) =>
      (await handle.evaluate(({ ask }, [m, a]) => ask(m, a), given(method, argument))) as T,
    begin: (method, argument) =>
      handle.evaluate(({ begin }, [m, a]) => begin(m, a), given(method, argument)),
    answer: async <T>() => (await handle.evaluate(({ begun }) => begun!.answer)) as T,
    abort: () => handle.evaluate(({ abort }) => abort()),
    told: async <T>() => (await handle.evaluate(({ told }) => told)) as T[],
    time: (method, calls) =>
      handle.evaluate(({ time }, [m, all]) => time(m, all), [method, calls] as const),
  };
}

/** Runs in the page. */
function wire(address: string) {
  const worker = new Worker(address, { type: 'module' });
  const open = new Map<number, (answer: unknown) => void>();
  let next = 0;
  const send = (method: string, argument: unknown) => {
    const id = next++;
    worker.postMessage({ id, method, argument });
    return { id, answer: new Promise((resolve) => open.set(id, resolve)) };
  };
  const plain = (_: string, value: unknown) =>
    value instanceof Float32Array ? Array.from(value) : value;
  const wired = {
    told: [] as unknown[],
    begun: undefined as ReturnType<typeof send> | undefined,
    ask: async (method: string, argument: unknown): Promise<unknown> => {
      const answer = await send(method, argument).answer;
      return answer && JSON.parse(JSON.stringify(answer, plain));
    },
    begin: (method: string, argument: unknown) => {
      wired.begun = send(method, argument);
    },
    abort: () => worker.postMessage({ id: wired.begun!.id, abort: true }),
    time: async (method: string, calls: readonly unknown[]) => {
      const start = performance.now();
      for (const argument of calls) await send(method, argument).answer;
      return performance.now() - start;
    },
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
