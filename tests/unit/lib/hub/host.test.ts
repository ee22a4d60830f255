import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENCODER_SHELF } from '~/lib/encoder/models';
import { modelAddress, modelInFolder } from '~/lib/hub/host';
import type { HubProblem } from '~/lib/hub/problems';

const SITE = { origin: 'https://course.example', base: '/crossroads/' };
const LOCAL = { origin: 'http://127.0.0.1:4321', base: '/' };
const at = (host: string, model = 'owner/name', site = SITE) =>
  modelAddress({ host, model }, site, ENCODER_SHELF);

/** The code of the problem that a host or an id meets. */
function codeOf(host: string, model = 'owner/name', site = SITE): string {
  try {
    return at(host, model, site).folder;
  } catch (error) {
    return (error as HubProblem).code;
  }
}

describe('modelAddress', () => {
  test('takes a host alone for a hub', () => {
    expect(at('https://huggingface.co')).toEqual({
      folder: 'https://huggingface.co/owner/name/resolve/main/',
      host: 'huggingface.co',
    });
    expect(at(' https://Mirror.example:8443/ ').folder).toBe(
      'https://mirror.example:8443/owner/name/resolve/main/',
    );
  });

  test('takes a host with a path, or a path of the site, for a folder of models', () => {
    expect(at('https://files.example/models').folder).toBe(
      'https://files.example/models/owner/name/',
    );
    expect(at('/my/models/')).toEqual({
      folder: 'https://course.example/my/models/owner/name/',
      host: '',
    });
    expect(at('https://course.example/my').host).toBe('');
  });

  test('asks the hub where no host is named', () => {
    expect(at('').folder).toBe('https://huggingface.co/owner/name/resolve/main/');
  });

  test('takes the tiny example from the site, below its base path, unless a host is named', () => {
    expect(at('', 'tiny')).toEqual({
      folder: 'https://course.example/crossroads/encoder/tiny/',
      host: '',
    });
    expect(at('https://huggingface.co', 'tiny').host).toBe('huggingface.co');
  });

  test('lets http:// pass to this machine and to the site itself, and to nobody else', () => {
    expect(at('http://localhost:8000/m').folder).toBe('http://localhost:8000/m/owner/name/');
    expect(at('http://127.0.0.1:4321', 'a/b', LOCAL).host).toBe('');
    expect(at('http://[::1]:80').host).toBe('[::1]:80');
    expect(codeOf('http://models.example')).toBe('host-insecure');
    expect(codeOf('http://localhost.example')).toBe('host-insecure');
  });

  test.each([
    ['huggingface.co', 'host-invalid'],
    ['//huggingface.co', 'host-invalid'],
    ['ftp://models.example', 'host-invalid'],
    ['javascript:alert(1)', 'host-invalid'],
    ['https://', 'host-invalid'],
    ['https://a b.example', 'host-invalid'],
    ['https://models.example:99999', 'host-invalid'],
    ['https://user:secret@models.example', 'host-password'],
    ['https://models.example/?key=1', 'host-query'],
    ['/models/#here', 'host-query'],
  ])('refuses %s: %s', (host, code) => {
    expect(codeOf(host)).toBe(code);
  });

  test.each(['', 'a/b/c', '../name', 'owner/..', '.git/x', 'a b', 'https://x.example/a', 'a/'])(
    'refuses the id “%s”',
    (id) => {
      expect(codeOf('https://huggingface.co', id)).toBe('model-invalid');
    },
  );

  test('carries what was written', () => {
    expect(() => at('huggingface')).toThrow('host-invalid: host huggingface');
  });

  test('never leads out of the host that was named', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (host, model) => {
        const folder = codeOf(host, model);
        if (!folder.includes('://')) return true;
        const { hostname, pathname } = new URL(folder);
        const own = host.trim() === '' || host.trim().startsWith('/');
        return (own || host.toLowerCase().includes(hostname)) && pathname.includes(model.trim());
      }),
    );
  });
});

describe('modelInFolder', () => {
  const site = { origin: 'https://course.example', base: '/learn/' };
  const shelf = { folder: 'encoder/', models: ['tiny'] };

  test.each([
    ['', 'tiny'],
    ['https://huggingface.co', 'Xenova/gte-small'],
    ['https://mirror.example:8080', 'gte-small'],
  ])('names the model and the host that an address was made of: %s %s', (host, model) => {
    const { folder } = modelAddress({ host, model }, site, shelf);
    expect(modelInFolder(folder, site, shelf)).toEqual({ host: host.slice(8), model });
  });

  test('names the path where a host has a folder of models', () => {
    const at = (host: string) => modelAddress({ host, model: 'a/b' }, site, shelf).folder;
    expect(modelInFolder(at('/models/'), site, shelf)).toEqual({ host: '', model: 'models/a/b' });
    expect(modelInFolder(at('https://m.example/all/'), site, shelf)).toEqual({
      host: 'm.example',
      model: 'all/a/b',
    });
  });
});
