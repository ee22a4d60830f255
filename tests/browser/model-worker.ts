import { existsSync, globSync } from 'node:fs';
import { basename } from 'node:path';
import type { JSHandle, Page } from 'playwright-core';

interface Running {
  told: unknown[];
  /** The result, or the error's code and values. */
  answer: Promise<unknown>;
  abort: () => void;
}

interface Wired {
  start: (method: string, argument: unknown) => Running;
  progress: [number, number][];
}

export interface ModelWorker {
  ask<T>(method: string, argument: unknown): Promise<T>;
  hear<T>(method: string, argument: unknown): Promise<{ told: unknown[]; result: T }>;
  /** Asks, and does something once so many pieces were told. */
  interrupt<T>(
    asked: { method: string; argument: unknown; after: number },
    by: 'stop' | 'abort',
  ): Promise<{ told: unknown[]; result: T }>;
  progress(): Promise<[number, number][]>;
}

export async function startModel(
  page: Page,
  { belowBase = false, script = 'smollm2.worker', place = '_astro' } = {},
): Promise<ModelWorker> {
  const folder = belowBase && existsSync('dist-base') ? 'dist-base' : 'dist';
  const [file] = globSync(`${folder}/${place}/${script}-*.js`);
  if (!file) throw new Error(`There is no ${folder}/${place}/. Build first: npm run build`);
  const address = `${belowBase ? '/crossroads' : ''}/${place}/${basename(file)}`;
  const handle = (await page.evaluateHandle(wire, address)) as JSHandle<Wired>;
  const hear = async <T>(method: string, argument: unknown) =>
    (await handle.evaluate(
      async ({ start }, [name, given]) => {
        const { told, answer } = start(name as string, given);
        return { result: await answer, told };
      },
      [method, argument],
    )) as { told: unknown[]; result: T };
  return {
    hear,
    ask: async <T>(method: string, argument: unknown) => (await hear<T>(method, argument)).result,
    interrupt: async <T>(asked: { method: string; argument: unknown; after: number }, by: string) =>
      (await handle.evaluate(
        async ({ start }, [{ method, argument, after }, by]) => {
          const running = start(method, argument);
          while (running.told.length < after) await new Promise((next) => setTimeout(next, 1));
          if (by === 'abort') running.abort();
          else start('finish', undefined);
          return { result: await running.answer, told: running.told };
        },
        [asked, by] as const,
      )) as { told: unknown[]; result: T },
    progress: () => handle.evaluate(({ progress }) => progress),
  };
}

function wire(address: string): Wired {
  const worker = new Worker(address, { type: 'module' });
  const open = new Map<number, { told: unknown[]; answer: (answer: unknown) => void }>();
  const progress: [number, number][] = [];
  let next = 0;
  worker.onmessage = ({ data }) => {
    if (data.progress) progress.push(data.progress);
    else if (data.emitted) open.get(data.id)?.told.push(data.emitted);
    else open.get(data.id)?.answer(data.error ?? data.result);
  };
  worker.onerror = (event) => {
    for (const { answer } of open.values()) answer({ message: event.message });
  };
  const revived = (argument: unknown) => {
    const { file, files } = (argument ?? {}) as { file?: unknown; files?: [string, number[]][] };
    if (Array.isArray(file)) return { ...(argument as object), file: Uint8Array.from(file) };
    if (!files) return argument;
    return {
      ...(argument as object),
      files: files.map(([path, bytes]) => [path, Uint8Array.from(bytes)]),
    };
  };
  return {
    progress,
    start(method, argument) {
      progress.length = 0;
      const id = next++;
      const told: unknown[] = [];
      const answer = new Promise((resolve) => open.set(id, { told, answer: resolve }));
      worker.postMessage({ id, method, argument: revived(argument) });
      return { told, answer, abort: () => worker.postMessage({ id, abort: true }) };
    },
  };
}
