import { readFileSync } from 'node:fs';

// oxfmt sets every file but those of Astro; both keep to one width and one quote.
const { printWidth, singleQuote } = JSON.parse(
  readFileSync(new URL('.oxfmtrc.json', import.meta.url), 'utf8'),
);

export default {
  printWidth,
  singleQuote,
  plugins: ['prettier-plugin-astro'],
  overrides: [{ files: '*.astro', options: { parser: 'astro' } }],
};
