import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { constants } from 'node:zlib';
import type { TestProject } from 'vitest/node';
import { handler } from '../../scripts/build/static-server.mjs';
import { listening } from '../listening';
import { executable } from './browser';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site with the headers of `_headers`, without them, and under a base path. */
    baseUrl: string;
    plainUrl: string;
    subPathUrl: string;
    /** Where the browser lies that every process starts for itself; here it is unpacked, once. */
    browserPath: string;
  }
}

const servers: Server[] = [];

/** Compressed as on a host, but little: a file is sent thousands of times over, and never far. */
const squeeze = { level: 1, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } } };

async function serve(options: { root: string; base: string; headers: boolean }): Promise<string> {
  if (!existsSync(options.root))
    throw new Error(
      `There is no ${options.root}/. Build first: npm run build && npm run build:base`,
    );
  const { server, url } = await listening(handler({ ...options, squeeze }));
  servers.push(server);
  return `${url}${options.base}`.replace(/\/$/, '');
}

export default async function setup(project: TestProject) {
  project.provide('baseUrl', await serve({ root: 'dist', base: '/', headers: true }));
  project.provide('plainUrl', await serve({ root: 'dist', base: '/', headers: false }));
  const base = '/crossroads/';
  const root = existsSync('dist-base') ? 'dist-base' : 'dist';
  project.provide('subPathUrl', await serve({ root, base, headers: true }));
  project.provide('browserPath', await executable());
  return () => Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
}
