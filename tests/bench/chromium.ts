import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { handler } from '../../scripts/build/static-server.mjs';
import { launch } from '../browser/browser';
import { listening } from '../listening';
import { NotHere } from './report';

export interface Opened {
  browser: Browser;
  page: Page;
  /** Where what is served stands, without a slash at its end. */
  base: string;
}

/** Measures in a new Chromium what a server of its own serves; both end with it. */
export async function inChromium<T>(
  serves: RequestListener,
  measure: (opened: Opened) => Promise<T>,
): Promise<T> {
  const { server, url } = await listening(serves);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    return await measure({ browser, page, base: url });
  } finally {
    await browser.close();
    server.close();
  }
}

/** The built site, as a host serves it. @throws NotHere if a file that is measured was not built */
export function site(needs: string, root = 'dist'): RequestListener {
  if (!existsSync(`${root}/${needs}`))
    throw new NotHere(`There is no ${root}/${needs}. Type: npm run build`);
  return handler({ root, base: '/', headers: true });
}
