import { createHash } from 'node:crypto';
import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { sha256 } from '~/lib/math/sha256';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('sha256', () => {
  test.each([
    // the examples of FIPS 180-4: one block, and two
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of “%s” matches the standard', (text, digest) => {
    expect(hex(sha256(utf8(text)))).toBe(digest);
  });

  test('agrees with Node for bytes of any length', () => {
    forAll(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
    });
  });
});
