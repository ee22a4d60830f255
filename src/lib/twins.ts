/** Pages that show another page at a second address, and that page, below the language; `astro.config.mjs` names them, too. */
const TWINS: Readonly<Record<string, string>> = {
  'compare/': 'guide/',
  'demos/guide/': 'guide/',
  'demos/matrix/': 'guide/',
  'demos/four-roads/': 'lab/',
};

/** The page of a demo, below the language. */
export const demoPath = (demo: string): string => mainPath(`demos/${demo}/`);

/** The path of a page with its base and language, or of the page that it shows at a second address. */
export const canonicalOf = (pathname: string): string =>
  pathname.replace(/(?<=\/(?:en|zh)\/).+$/, mainPath);

const mainPath = (path: string): string => TWINS[path] ?? path;
