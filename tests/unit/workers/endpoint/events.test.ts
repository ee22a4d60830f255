import { readFileSync } from 'node:fs';
import { fc, forAllOf } from '../../../property';
import { describe, expect, test } from 'vitest';
import { eventReader } from '~/workers/endpoint/events';

const RECORDS = ['ollama', 'llama-server-ping', 'gateway-crlf', 'zh-characters'].map((name) =>
  readFileSync(new URL(`../../../foreign/streams/${name}.sse`, import.meta.url), 'utf8'),
);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (...parts: Uint8Array[]) => parts.flatMap(eventReader());

describe('eventReader', () => {
  test.each([
    ['one event', 'data: a\n\n', ['a']],
    ['lines of one event', 'data: a\ndata: b\n\n', ['a\nb']],
    ['no blank after the colon', 'data:a\n\n', ['a']],
    ['one blank alone taken away', 'data:  a\n\n', [' a']],
    ['lines that end as in Windows', 'data: a\r\n\r\ndata: b\r\n\r\n', ['a', 'b']],
    ['comments and other fields', ': ping\n\nevent: x\nid: 3\ndata: a\n\n', ['a']],
    ['an empty field', 'data\n\n', ['']],
    ['an error in a field of its own', 'error: {"code":500}\n\n', ['{"code":500}']],
    [
      'an event named an error',
      'event: error\ndata: {"message":"a"}\n\n',
      ['{"error":{"message":"a"}}'],
    ],
    ['an error in one of that name', 'event: error\ndata: {"error":"a"}\n\n', ['{"error":"a"}']],
    ['an event that is broken off', 'data: a\n\ndata: b', ['a']],
    ['a mark at the beginning', '\uFEFFdata: a\n\n', ['a']],
    ['a field that only begins alike', 'database: a\n\n', []],
    ['nothing', '', []],
  ])('reads %s', (_, text, events) => {
    expect(read(bytesOf(text))).toEqual(events);
  });

  test('returns an event as soon as it is complete', () => {
    const next = eventReader();
    expect(next(bytesOf('data: a\n'))).toEqual([]);
    expect(next(bytesOf('\nda'))).toEqual(['a']);
    expect(next(bytesOf('ta: b\n\n'))).toEqual(['b']);
  });

  test('reads the same however the bytes are split, even inside a character', () => {
    const line = fc.constantFrom('data: 谁', 'data:👩‍🌾é', ': ping', 'data', '', 'error: no', 'x');
    const end = fc.constantFrom('\n', '\r\n');
    const text = fc.oneof(
      fc.constantFrom(...RECORDS),
      fc.array(fc.tuple(line, end)).map((lines) => lines.flat().join('')),
    );
    const cuts = fc.array(fc.nat(3000), { maxLength: 20 });
    forAllOf(300, text, cuts, (stream, at) => {
      const bytes = bytesOf(stream);
      const places = [0, ...at, bytes.length].sort((a, b) => a - b);
      const parts = places.slice(1).map((to, i) => bytes.subarray(places[i], to));
      expect(read(...parts)).toEqual(read(bytes));
      expect(read(...Array.from(bytes, (byte) => new Uint8Array([byte])))).toEqual(read(bytes));
    });
  });
});
