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
])('%s is part of the site, and its licence is listed', (name, licence) => {
  const version = String.raw`\d+\.\d+\.\d+\S*`;
  expect(notices).toMatch(new RegExp(`^${name} ${version}\nLicence: ${licence}$`, 'm'));
});

test('tools that only build the site are not listed', () => {
  expect(notices).not.toMatch(/^(astro|vite|shiki|onnxruntime-node|sharp) \d/m);
});

test.each(['en', 'zh'])('the licence page links to the list in /%s/', (locale) => {
  expect(readFileSync(`dist/${locale}/licence/index.html`, 'utf8')).toContain(
    'href="../../third-party.txt"',
  );
});
