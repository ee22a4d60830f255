import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const notices = readFileSync('dist/third-party.txt', 'utf8');

test.each([
  ['@huggingface/transformers', 'Apache-2.0'],
  ['@huggingface/jinja', 'MIT'],
  ['@huggingface/tokenizers', 'Apache-2.0'],
  ['eventsource-parser', 'MIT'],
  ['minisearch', 'MIT'],
  ['onnxruntime-common', 'MIT'],
  ['onnxruntime-web', 'MIT'],
])('%s comes with the site, and its licence is given', (name, licence) => {
  const version = String.raw`\d+\.\d+\.\d+\S*`;
  expect(notices).toMatch(new RegExp(`^${name} ${version}\nLicence: ${licence}$`, 'm'));
});

test('what only builds the site is not among them', () => {
  expect(notices).not.toMatch(/^(astro|vite|shiki|onnxruntime-node|sharp) \d/m);
});

test.each(['en', 'zh'])('the licence page leads there in /%s/', (locale) => {
  expect(readFileSync(`dist/${locale}/licence/index.html`, 'utf8')).toContain(
    'href="../../third-party.txt"',
  );
});
