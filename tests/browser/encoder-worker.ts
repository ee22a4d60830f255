import { existsSync, globSync } from 'node:fs';
import { basename } from 'node:path';
import type { JSHandle, Page } from 'playwright-core';
import type { Vectors } from '~/lib/embedding/vectors';

type Ask = (method: string, argument: unknown) => Promise<unknown>;

/** Vectors as they come out of a page: a plain list of numbers. */
export type PlainVectors = Omit<Vectors, 'values'> & { values: number[] };

export interface Embedder {
  ask<T>(method: string, argument: unknown): Promise<T>;
  /** Of the last call, as `[done, of]`. */
  progress(): Promise<[number, number][]>;
  /** Milliseconds of calls one after another, each with some texts to embed, as the page sees them. */
  time(calls: readonly (readonly string[])[]): Promise<number>;
}

interface Wired {
  ask: Ask;
  heard: [number, number][];
  time: (calls: readonly (readonly string[])[]) => Promise<number>;
}

export async function startEmbedder(page: Page, belowBase = false): Promise<Embedder> {
  const folder = belowBase && existsSync('dist-base') ? 'dist-base' : 'dist';
  const [file] = globSync(`${folder}/_astro/embedder.worker-*.js`);
  if (!file) throw new Error(`There is no worker in ${folder}. Build first: npm run build`);
  const address = `${belowBase ? '/crossroads' : ''}/_astro/${basename(file)}`;
  const handle = await page.evaluateHandle(wire, address);
  return {
    ask: async <T>(method: string, argument: unknown) =>
      (await handle.evaluate(
        ({ ask }, [name, given]) => ask(name as string, given),
        [method, argument],
      )) as T,
    progress: () => (handle as JSHandle<Wired>).evaluate(({ heard }) => heard),
    time: (calls) => (handle as JSHandle<Wired>).evaluate(({ time }, given) => time(given), calls),
  };
}

/** Runs in the page. An answer is a result, or the error's code and values; vectors become lists. */
function wire(address: string): Wired {
  const worker = new Worker(address, { type: 'module' });
  const open = new Map<number, (answer: unknown) => void>();
  const heard: [number, number][] = [];
  let next = 0;
  worker.onmessage = ({ data }) => {
    if (data.progress) heard.push(data.progress);
    else open.get(data.id)?.(data.error ?? data.result);
  };
  worker.onerror = (event) => {
    for (const answer of open.values()) answer({ message: event.message });
  };
  const send: Ask = (method, argument) => {
    heard.length = 0;
    const id = next++;
    worker.postMessage({ id, method, argument });
    return new Promise((answer) => open.set(id, answer));
  };
  const plain = (_: string, value: unknown) =>
    value instanceof Float32Array ? Array.from(value) : value;
  return {
    heard,
    ask: async (method, argument) => {
      const answer = await send(method, argument);
      return answer && JSON.parse(JSON.stringify(answer, plain));
    },
    time: async (calls) => {
      const start = performance.now();
      for (const texts of calls) await send('embed', { texts, kind: 'passage' });
      return performance.now() - start;
    },
  };
}
