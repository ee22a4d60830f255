import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { isTaken, previewOptions, takenText } from '../../../scripts/build/preview-options.mjs';

describe('the options of npm start', () => {
  test('default to port 4321 and the folder that the build writes', () => {
    expect(previewOptions([])).toMatchObject({ port: 4321, root: 'dist', headers: true });
    expect(previewOptions(['--port', '5000', '--base', '/x/', '--no-headers'])).toEqual({
      port: 5000,
      root: 'dist',
      base: '/x/',
      headers: false,
    });
  });

  test.each(['abc', '', '65536', '1.5', '-1'])('report that %j is not a port', (port) => {
    expect(() => previewOptions([`--port=${port}`])).toThrow(`--port ${port} is no port.`);
  });

  test('are refused if one is misspelt', () => {
    expect(() => previewOptions(['--prot', '5000'])).toThrow('--prot');
  });
});

test('a port already in use is reported, with the next free one', async () => {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  expect(await isTaken(port)).toBe(true);
  await new Promise((done) => server.close(done));
  expect(await isTaken(port)).toBe(false);
  expect(takenText(4321)).toContain('--port 4322');
  expect(takenText(65535)).toContain('--port 0');
});
