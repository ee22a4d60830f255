import { existsSync } from 'node:fs';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type BrowserServer,
  type Page,
} from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
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
async function executable(): Promise<string> {
  const found = [process.env.CHROME_PATH, ...INSTALLED].find((path) => path && existsSync(path));
  if (found) return found;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } catch (error) {
    throw new Error(
      'No browser for the tests. Install Chrome, Chromium or Edge, or set CHROME_PATH to one.',
      { cause: error },
    );
  }
}

export const launch = async (flags: readonly string[] = FLAGS): Promise<Browser> =>
  chromium.launch({ executablePath: await executable(), args: [...flags] });

/** With WebGPU that is computed on the processor, where the browser brings what that needs. */
export const SOFTWARE_WEBGPU = [
  ...FLAGS.filter((flag) => flag !== '--disable-gpu'),
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan,WebGPU',
  '--use-vulkan=swiftshader',
  '--use-angle=swiftshader',
];

/** One browser for many files of tests; each connects to it. */
export const share = async (): Promise<BrowserServer> =>
  chromium.launchServer({ executablePath: await executable(), args: FLAGS });

let connected: Promise<Browser> | undefined;

/** The connection of this process, for all its files of tests. */
export const connect = (endpoint: string): Promise<Browser> =>
  (connected ??= chromium.connect(endpoint));

export interface Visit {
  page: Page;
  context: BrowserContext;
  baseUrl: string;
  /** What a visitor's console and network should never show. */
  faults: string[];
  /** Goes, and leaves nothing behind but what the browser has fetched. */
  leave: () => Promise<void>;
}

/** Contexts with an empty page, by their options: the next visitor need not fetch and compile everything anew. */
const vacated = new Map<string, BrowserContext[]>();

/** Milliseconds that a test waits for a state: long, since a machine may have more to do. */
const PATIENCE = 100_000;

/** A fresh visitor, who writes down every error, policy violation and request to another origin. */
export async function visit(
  browser: Browser,
  baseUrl: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const key = JSON.stringify(options);
  const context = vacated.get(key)?.pop() ?? (await browser.newContext(options));
  context.setDefaultTimeout(PATIENCE);
  const page = context.pages()[0] ?? (await context.newPage());
  const faults: string[] = [];
  const { origin } = new URL(baseUrl);
  context.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!own) faults.push(`request to ${url.href}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI}`),
    );
  });
  let gone = false;
  const leave = async () => {
    if (gone) return;
    gone = true;
    context.removeAllListeners();
    try {
      await vacate(context, origin);
      vacated.set(key, [...(vacated.get(key) ?? []), context]);
    } catch {
      await context.close();
    }
  };
  return { page, context, baseUrl, faults, leave };
}

/** Takes back what was done to a context, and forgets what the site kept in it. */
async function vacate(context: BrowserContext, origin: string): Promise<void> {
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  const before = context.pages();
  const blank = await context.newPage();
  await Promise.all(before.map((page) => page.close()));
  const devtools = await context.newCDPSession(blank);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: KEPT });
  await devtools.detach();
}

/** What a site can keep in a browser; what the browser keeps of it for itself stays. */
const KEPT = 'cookies,file_systems,indexeddb,local_storage,service_workers,cache_storage';
