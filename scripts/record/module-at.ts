import { existsSync, statSync } from 'node:fs';

const ENDINGS = ['', '.ts', '/index.ts'];

/** The file that an import of this path reads, from the root of the repository. */
export const moduleAt = (path: string): string | undefined =>
  ENDINGS.map((ending) => path + ending).find((one) => existsSync(one) && statSync(one).isFile());
