import { existsSync } from 'node:fs';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  type Page,
} from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  `${process.env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env.LOCALAPPDATA}\\Chromium\\Application\\chrome.exe`,
];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `CHROME_PATH`, then an installed browser, then the one that comes as a package. */
export async function executable(): Promise<string> {
  const found = [process.env.CHROME_PATH, ...INSTALLED].find((path) => path && existsSync(path));
  if (found) return found;
  const none =
    'No browser for the tests. Install Chrome, Chromium or Edge, or set CHROME_PATH to one.';
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(none);
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } catch (error) {
    throw new Error(none, { cause: error });
  }
}

export const launch = async (flags: readonly string[] = FLAGS, path?: string): Promise<Browser> =>
  chromium.launch({ executablePath: path ?? (await executable()), args: [...flags] });

/** Compiling WebAssembly for speed, of which tests run little, took those with models a third of their time. */
const HURRY = '--js-flags=--wasm-tiering-budget=200000000';

let own: Promise<Browser> | undefined;

/** The browser of this process, for all the files of tests that it runs. @param path where the browser lies */
export const ownBrowser = (path: string): Promise<Browser> =>
  (own ??= launch([...FLAGS, HURRY], path));

export interface Visit {
  page: Page;
  context: BrowserContext;
  baseUrl: string;
  /** What a visitor's console and network should never show. */
  faults: string[];
  /** Goes, and leaves nothing behind but what the browser has fetched. */
  leave: () => Promise<void>;
  /** Nobody comes after this visitor: what stands in the page is not known. */
  spoil: () => void;
}

/** A context and its one page: a page of the same process opens in half the time of a new one. */
interface Room {
  context: BrowserContext;
  page: Page;
  devtools: CDPSession;
  /** Something was done to it that nothing takes back. */
  spoilt: boolean;
}

/** Rooms that were left, by their options: the next visitor need not fetch and compile everything anew. */
const vacated = new Map<string, Room[]>();

/** Milliseconds that a test waits for a state: long, since a machine may have more to do. */
const PATIENCE = 100_000;
const USUAL_VIEWPORT = { width: 1280, height: 720 };

export async function visit(
  browser: Browser,
  baseUrl: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const key = JSON.stringify(options);
  const room = vacated.get(key)?.pop() ?? (await build(browser, options));
  const { context, page } = room;
  const faults: string[] = [];
  const { origin } = new URL(baseUrl);
  context.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!own) faults.push(`request to ${url.href}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`error: ${error.error().message}`));
  let gone = false;
  const leave = async () => {
    if (gone) return;
    gone = true;
    for (const event of LISTENED) context.removeAllListeners(event);
    const tidy = !room.spoilt && (await vacate(room, origin, options).then(YES, NO));
    if (!tidy) return context.close();
    vacated.set(key, [...(vacated.get(key) ?? []), room]);
  };
  const spoil = () => {
    room.spoilt = true;
  };
  return { page, context, baseUrl, faults, leave, spoil };
}

const YES = () => true;
const NO = () => false;

async function build(browser: Browser, options: BrowserContextOptions): Promise<Room> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI}`),
    );
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const room: Room = { context, page, devtools, spoilt: false };
  noteWhatLasts(room);
  return room;
}

/** A script before every page, a function handed in, a device that was changed: none can be taken back. */
function noteWhatLasts(room: Room): void {
  const { context, page } = room;
  const noted = <Action extends (...given: never[]) => unknown>(action: Action, owner: object) =>
    ((...given) => {
      room.spoilt = true;
      return action.apply(owner, given);
    }) as Action;
  page.addInitScript = noted(page.addInitScript, page);
  page.exposeFunction = noted(page.exposeFunction, page);
  context.newCDPSession = noted(context.newCDPSession, context);
}

async function vacate(
  { context, page, devtools }: Room,
  origin: string,
  { viewport = USUAL_VIEWPORT, colorScheme = null, reducedMotion = null }: BrowserContextOptions,
): Promise<void> {
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  for (const event of LISTENED) page.removeAllListeners(event);
  const others = context.pages().filter((one) => one !== page);
  await Promise.all(others.map((one) => one.close()));
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, colorScheme, reducedMotion });
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: KEPT });
}

/** What tests listen to: the client of the browser listens to other events by itself, and waits for them. */
const LISTENED = ['request', 'response', 'console', 'weberror', 'download', 'dialog'];

/** What a site can keep in a browser; what the browser keeps of it for itself stays. */
const KEPT = 'cookies,file_systems,indexeddb,local_storage,service_workers,cache_storage';
