import { fc, forAllOf } from '../../../property';
import { describe, expect, test } from 'vitest';
import { endpointAddress } from '~/lib/endpoint/address';
import type { EndpointProblem } from '~/lib/endpoint/problems';
import { SERVERS } from '~/lib/endpoint/servers';

function met(written: string): string {
  try {
    return endpointAddress(written).base;
  } catch (error) {
    return (error as EndpointProblem).code;
  }
}

describe('endpointAddress', () => {
  test.each([
    ['http://localhost:11434', 'http://localhost:11434/v1'],
    [' http://127.0.0.1:8080/ ', 'http://127.0.0.1:8080/v1'],
    ['HTTP://LocalHost:1234/V2//', 'http://localhost:1234/V2'],
    ['http://localhost', 'http://localhost/v1'],
    ['localhost:8080', 'http://localhost:8080/v1'],
    ['127.0.0.1:8080/v1', 'http://127.0.0.1:8080/v1'],
    ['http://localhost:8000/v1/chat/completions', 'http://localhost:8000/v1'],
    ['http://localhost:8000/api/models/', 'http://localhost:8000/api'],
    ['http://localhost:65535/completions', 'http://localhost:65535/v1'],
  ])('reads %s as %s', (written, base) => {
    expect(met(written)).toBe(base);
  });

  test('names host and port in short form', () => {
    expect(endpointAddress('http://LOCALHOST:11434/v1').host).toBe('localhost:11434');
  });

  test('accepts the default address of each listed server', () => {
    for (const { address } of SERVERS) expect(met(address)).toBe(address);
  });

  test.each([
    ['', 'server-missing'],
    ['   ', 'server-missing'],
    ['localhost.example:11434', 'server-invalid'],
    ['11434', 'server-invalid'],
    ['ws://localhost:1', 'server-invalid'],
    ['http://', 'server-invalid'],
    ['http://local host:1', 'server-invalid'],
    ['http://localhost:port', 'server-invalid'],
    ['https://api.example.com/v1', 'server-elsewhere'],
    ['http://192.168.1.5:11434', 'server-elsewhere'],
    ['http://127.0.0.2:11434', 'server-elsewhere'],
    ['http://0.0.0.0:11434', 'server-elsewhere'],
    ['http://[::1]:11434', 'server-elsewhere'],
    ['http://localhost.example.com', 'server-elsewhere'],
    ['http://127.0.0.1.example.com', 'server-elsewhere'],
    ['http://localhost\\.example.com', 'server-elsewhere'],
    ['https://localhost:11434', 'server-https'],
    ['http://me:secret@localhost:1', 'server-password'],
    ['http://localhost@example.com', 'server-password'],
    ['http://localhost\\@example.com', 'server-password'],
    ['http://localhost:1/v1?key=secret', 'server-query'],
    ['http://localhost:1#x', 'server-query'],
    ['http://localhost:0', 'server-port'],
    ['http://localhost:', 'server-port'],
    ['http://localhost:65536', 'server-port'],
    ['http://localhost:99999999999999999999', 'server-port'],
  ])('refuses “%s”: %s', (written, code) => {
    expect(met(written)).toBe(code);
  });

  test('repeats no password and no key in its errors', () => {
    for (const written of ['http://me:secret@localhost:1', 'http://localhost:1/?key=secret'])
      expect(() => endpointAddress(written)).toThrow(/^(?!.*secret)/);
  });

  test('never leads away from this machine, whatever is typed', () => {
    const part = fc.constantFrom(
      'http:',
      'https:',
      '//',
      '/',
      '\\',
      '@',
      ':',
      '#',
      '?',
      '.',
      '%2f',
      'localhost',
      '127.0.0.1',
      'example.com',
      '8080',
      '[::1]',
      '\t',
      '\u3002',
      'ⓛocalhost',
    );
    const written = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 9 }).map((parts) => parts.join('')),
      fc.array(part, { maxLength: 6 }).map((parts) => `http://localhost${parts.join('')}`),
    );
    forAllOf(2000, written, (address) => {
      const base = met(address);
      if (base.startsWith('server-')) return;
      const { protocol, hostname, username, search, hash } = new URL(`${base}/models`);
      expect([protocol, username, search, hash]).toEqual(['http:', '', '', '']);
      expect(['localhost', '127.0.0.1']).toContain(hostname);
    });
  });
});
