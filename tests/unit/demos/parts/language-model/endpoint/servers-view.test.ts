import { afterEach, describe, expect, test, vi } from 'vitest';
import { copyPressed, serversTable } from '~/demos/parts/language-model/endpoint/servers-view';
import { fill } from '~/i18n/format';
import endpointStrings from 'words:language-model-endpoint';
import { SERVERS } from '~/lib/endpoint/servers';
import { h, textOf, toHtml } from '~/lib/figure';

const ORIGIN = 'https://course.example';

describe.each(['en', 'zh'] as const)('the table of servers in %s', (locale) => {
  const t = endpointStrings[locale];
  const view = h('div', {}, ...serversTable({ origin: ORIGIN, t }));

  test('shows each server’s command with the origin of the page, and its address', () => {
    for (const { name, address, start } of SERVERS)
      for (const said of [name, address, fill(start, { origin: ORIGIN })])
        expect(textOf(view)).toContain(said);
  });

  test('has a button for each command that names its server', () => {
    const buttons = [...toHtml(view).matchAll(/<button[^>]*aria-label="([^"]*)"/g)];
    expect(new Set(buttons.map(([, label]) => label)).size).toBe(SERVERS.length + 1);
  });

  test('leaves no slot unfilled', () => expect(textOf(view)).not.toMatch(/\{\w+/));
});

describe('a click in the table of servers', () => {
  const t = endpointStrings.en;
  const pressed = (dataset: object | null) =>
    copyPressed({ target: { closest: () => dataset && { dataset } } } as unknown as Event, t);
  const clipboard = (writeText: () => Promise<void>) =>
    vi.stubGlobal('navigator', { clipboard: { writeText } });
  afterEach(() => vi.unstubAllGlobals());

  test('on a button copies its command and confirms it', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    clipboard(writeText);
    const said = await pressed({ copyCommand: 'ollama serve', of: 'Ollama' });
    expect(said).toBe('The command for Ollama is on the clipboard.');
    expect(writeText).toHaveBeenCalledWith('ollama serve');
  });

  test('explains what to do if the clipboard is not available', async () => {
    clipboard(() => Promise.reject(new Error('no')));
    expect(await pressed({ copyCommand: 'a', of: 'b' })).toBe(t.commandNotCopied);
  });

  test('elsewhere has no effect', async () => {
    expect(await pressed(null)).toBeUndefined();
  });
});
