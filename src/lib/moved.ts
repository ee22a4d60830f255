import moved from './moved.json';

/** Addresses of earlier editions and what they lead to, both below the language; `astro.config.mjs` reads the same file. */
export const MOVED: Readonly<Record<string, string>> = moved;

/** The page of a demo, below the language. */
export function demoPath(demo: string): string {
  const path = `demos/${demo}/`;
  return (MOVED[path] ?? path).replace(/#.*/, '');
}
