import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clickAt, collectFaults, HEIGHT, type Engine } from './engine';
import { start } from './program';

type Send = <Result>(method: string, params: object) => Promise<Result>;
interface Called {
  result: { value: string };
  exceptionDetails?: { text: string };
}

/** Firefox by WebDriver BiDi, which it speaks without a driver: https://w3c.github.io/webdriver-bidi/ */
export async function firefox(path: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const flags = ['--headless', '--no-remote', '--remote-debugging-port', '0'];
  const browser = start(path, [...flags, '--profile', profile], { HOME: profile });
  const send = await connect(`${await browser.says(/BiDi listening on (ws:\S+)/)}/session`);
  await send('session.new', { capabilities: {} });
  await send('script.addPreloadScript', { functionDeclaration: `${collectFaults}` });
  return {
    ...windowOf(send, await firstWindow(send)),
    quit: async () => {
      browser.stop();
      await new Promise((closed) => browser.child.once('close', closed));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function firstWindow(send: Send): Promise<string> {
  const tree = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
  return tree.contexts[0]!.context;
}

const windowOf = (send: Send, context: string): Omit<Engine, 'quit'> => ({
  open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
  resize: (width) =>
    send('browsingContext.setViewport', { context, viewport: { width, height: HEIGHT } }),
  pressAt: (x, y) => send('input.performActions', { context, ...clickAt(x, y) }),
  call: async (inPage, given) => {
    const { result, exceptionDetails } = await send<Called>('script.callFunction', {
      functionDeclaration: `(given) => JSON.stringify((${inPage})(JSON.parse(given)) ?? null)`,
      arguments: [{ type: 'string', value: JSON.stringify(given ?? null) }],
      target: { context },
      awaitPromise: false,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return JSON.parse(result.value);
  },
});

/** Opens a socket for commands; one that the browser refuses is thrown. */
async function connect(url: string): Promise<Send> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, PromiseWithResolvers<never>>();
  socket.onmessage = ({ data }) => {
    const { id, result, error, message } = JSON.parse(data);
    if (error) waiting.get(id)?.reject(new Error(`${error}: ${message}`));
    else waiting.get(id)?.resolve(result as never);
    waiting.delete(id);
  };
  await new Promise((opened, failed) => Object.assign(socket, { onopen: opened, onerror: failed }));
  let id = 0;
  return (method, params) => {
    const answer = Promise.withResolvers<never>();
    waiting.set(++id, answer);
    socket.send(JSON.stringify({ id, method, params }));
    return answer.promise;
  };
}
