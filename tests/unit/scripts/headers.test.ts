import { describe, expect, test } from 'vitest';
import { headersFor, parseHeaders } from '../../../scripts/build/headers.mjs';

const RULES = parseHeaders(`# for every page
/*
  X-Frame: none
  Policy: default-src 'none'; img-src data:

/_astro/*
  Cache-Control: max-age=9
  X-Frame: own
`);

describe('parseHeaders', () => {
  test('reads rules in order, with lower-case names and values that may contain colons', () => {
    expect(RULES).toEqual([
      {
        pattern: '/*',
        headers: { 'x-frame': 'none', policy: "default-src 'none'; img-src data:" },
      },
      { pattern: '/_astro/*', headers: { 'cache-control': 'max-age=9', 'x-frame': 'own' } },
    ]);
  });

  test('reports an invalid header line, and a header without a path', () => {
    expect(() => parseHeaders('/*\n  nonsense')).toThrow('"  nonsense" is no header line');
    expect(() => parseHeaders('  X-Frame: none')).toThrow('is no header line');
  });
});

describe('headersFor', () => {
  test('adds up the headers of every matching rule, as hosts do', () => {
    expect(headersFor(RULES, '/_astro/a.js')).toMatchObject({
      'cache-control': 'max-age=9',
      'x-frame': 'none, own',
    });
    expect(headersFor(RULES, '/en/')).toEqual(RULES[0]!.headers);
  });

  test('treats every character but the star literally', () => {
    const rules = parseHeaders('/a.b\n  X: 1');
    expect(headersFor(rules, '/a.b')).toEqual({ x: '1' });
    expect(headersFor(rules, '/axb')).toEqual({});
    expect(headersFor(rules, '/a.b/c')).toEqual({});
  });
});
