import { createServer, type AddressInfo } from 'node:net';
import { clickAt, collectFaults, HEIGHT, type Engine } from './engine';
import { start, until } from './program';

type Send = <Value>(method: string, path: string, body?: object) => Promise<Value>;

/** A button for a window without a toolbar: one that has it is never narrower than 447 pixels. */
const DOOR = `document.body.innerHTML = '<button>Open</button>';
  document.querySelector('button').onclick = () => open('about:blank', '', 'menubar=no,toolbar=no');`;
/** How far the next page has come; its faults are collected from the first time that this is asked. */
const STATE = `if (window.left || location.href === 'about:blank') return '';
  if (!window.faults) (${collectFaults})();
  return document.readyState;`;

/** Layers are for graphics cards; on a processor they took twice the time. */
const DRAWING = { GDK_BACKEND: 'x11', WEBKIT_DISABLE_COMPOSITING_MODE: '1' };

/** WebKitGTK by its driver, on a screen of its own: https://w3c.github.io/webdriver/ */
export async function webkit(path: string): Promise<Engine> {
  const size = ['-screen', '0', '1600x1000x24'];
  const screen = start('Xvfb', ['-displayfd', '1', ...size, '-nolisten', 'tcp']);
  const port = await freePort();
  const DISPLAY = `:${await screen.says(/^(\d+)$/m)}`;
  const driver = start(path, [`--port=${port}`], { ...DRAWING, DISPLAY });
  const send = await session(`http://127.0.0.1:${port}/session`);
  await enterNarrowWindow(send);
  return {
    ...windowOf(send),
    quit: async () => {
      await send('DELETE', '');
      driver.stop();
      screen.stop();
    },
  };
}

const run = <Value>(send: Send, script: string, ...args: unknown[]) =>
  send<Value>('POST', '/execute/sync', { script, args });

const windowOf = (send: Send): Omit<Engine, 'quit'> => ({
  open: async (url) => {
    await run(send, 'window.left = true');
    await send('POST', '/url', { url });
    const state = () => run<string>(send, STATE).catch(() => ''); // between two pages there is none
    await until(url, async () => ((await state()) === 'complete' ? true : undefined));
  },
  resize: (width) => send('POST', '/window/rect', { width, height: HEIGHT }),
  pressAt: (x, y) => send('POST', '/actions', clickAt(x, y)),
  call: async (inPage, given) => {
    const script = `return JSON.stringify((${inPage})(...arguments) ?? null)`;
    return JSON.parse(await run<string>(send, script, given ?? null));
  },
});

/** Begins a session once the driver listens; a command that it refuses is thrown. */
async function session(root: string): Promise<Send> {
  const capabilities = { alwaysMatch: { pageLoadStrategy: 'none' } }; // so that no first error is missed
  const begin = () =>
    send<{ sessionId: string }>('POST', root, { capabilities }).catch(() => undefined);
  const { sessionId } = await until('a session of WebKit', begin);
  return (method, path, body) => send(method, `${root}/${sessionId}${path}`, body);
}

const send: Send = async (method, address, body) => {
  const answer = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
};

async function enterNarrowWindow(send: Send): Promise<void> {
  const first = await send<string>('GET', '/window');
  await run(send, DOOR);
  const button = await send<object>('POST', '/element', { using: 'css selector', value: 'button' });
  await send('POST', `/element/${Object.values(button)[0]}/click`, {});
  const second = async () =>
    (await send<string[]>('GET', '/window/handles')).find((one) => one !== first);
  await send('POST', '/window', { handle: await until('a second window', second) });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
