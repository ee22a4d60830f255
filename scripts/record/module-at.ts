import { existsSync, statSync } from 'node:fs';

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** The file of an import path, relative to the root of the repository. */
export const moduleAt = (path: string): string | undefined =>
  ENDINGS.map((ending) => path + ending).find((one) => existsSync(one) && statSync(one).isFile());
