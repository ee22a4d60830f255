import { describe, expect, it } from 'vitest';
import { beginning, passagePoints } from '~/demos/embedding-map/core/passages';
import { MOMENTS } from '~/demos/embedding-map/core/settings';
import { noiseScene } from '~/demos/embedding-map/core/noise';
import { tinylmScene } from '~/demos/embedding-map/core/tinylm';
import { termPoints } from '~/demos/embedding-map/core/terms';
import {
  readWordMoments,
  writeWordMoments,
  type WordMoments,
} from '~/demos/embedding-map/core/word-moments';
import { crc32 } from '~/lib/math/crc32';
import { mean } from '~/lib/math/vector';

describe('noiseScene', () => {
  it('draws numbers of mean 0 and variance 1, and no structure', () => {
    const { points, vectors } = noiseScene(500, 20, 1);
    expect(points).toHaveLength(500);
    expect(points[499]).toMatchObject({ id: 'noise-500', label: '500', part: '' });
    expect(vectors).toMatchObject({ count: 500, width: 20 });
    expect(mean(vectors.values)).toBeCloseTo(0, 1);
    expect(mean(vectors.values.map((value) => value ** 2))).toBeCloseTo(1, 1);
  });

  it('is the same for the same seed and another for another', () => {
    expect(noiseScene(10, 3, 7)).toEqual(noiseScene(10, 3, 7));
    expect(noiseScene(10, 3, 7)).not.toEqual(noiseScene(10, 3, 8));
  });

  it.each([
    [0, 5, 'points'],
    [20_001, 5, 'points'],
    [2.5, 5, 'points'],
    [5, 0, 'numbers a point'],
  ])('refuses %d × %d', (count, width, what) => {
    // prettier-ignore
    expect(() => noiseScene(count, width, 1)).toThrow(what);
  });
});

describe('termPoints', () => {
  const term = (slug: string, lesson: string) => ({
    slug,
    name: { en: slug, zh: `词${slug}` },
    definition: { en: 'Meaning.', zh: '意思。' },
    lesson,
  });

  it('sets each term beside its twin in the other language', () => {
    const points = termPoints([term('a', 'R3'), term('b', 'F1')]);
    expect(points[1]).toEqual({
      id: 'b/en',
      label: 'b',
      text: 'b: Meaning.',
      language: 'en',
      part: 'F',
      twin: 3,
    });
    expect(points[2]).toMatchObject({ id: 'a/zh', text: '词a：意思。', part: 'R', twin: 0 });
  });
});

describe('passagePoints', () => {
  const lesson = (language: 'en' | 'zh', ...paragraphs: string[]) => ({
    id: 'R2',
    language,
    sections: [{ anchor: 'cuts', heading: 'Cuts', paragraphs }],
  });

  it('makes twins of paragraphs in the same place', () => {
    const points = passagePoints([lesson('en', 'One.', 'Two.'), lesson('zh', '一。', '二。')]);
    expect(points.map(({ id, twin }) => [id, twin])).toEqual([
      ['en/R2/cuts/1', 2],
      ['en/R2/cuts/2', 3],
      ['zh/R2/cuts/1', 0],
      ['zh/R2/cuts/2', 1],
    ]);
  });

  it('makes none where one language has more paragraphs', () => {
    const points = passagePoints([lesson('en', 'One.', 'Two.'), lesson('zh', '一。')]);
    expect(points.every(({ twin }) => twin === undefined)).toBe(true);
  });

  it('names a passage by its beginning', () => {
    expect(beginning('short\ntext')).toBe('short text');
    expect(beginning('字'.repeat(50))).toBe(`${'字'.repeat(39)}…`);
  });
});

describe('the file of word vectors', () => {
  const kept: WordMoments = {
    language: 'zh',
    words: [
      { text: '镇长', kind: 'relation' },
      { text: '，', kind: 'stop' },
      { text: 'k3', kind: 'code' },
    ],
    width: 2,
    moments: [
      { step: 0, values: Float32Array.of(1, -2, 0.5, 1, 0, 0) },
      { step: 100, values: Float32Array.of(3, 3, -3, 0, 1, 2) },
    ],
  };
  const file = writeWordMoments(kept);
  const changed = (change: (view: DataView) => void) => {
    const bytes = file.slice();
    const view = new DataView(bytes.buffer);
    change(view);
    view.setUint32(bytes.length - 4, crc32(bytes.subarray(0, -4)), true);
    return bytes;
  };

  it('gives back words, kinds, steps, and numbers within half a step of 1 / 127', () => {
    const read = readWordMoments(file);
    expect(read).toMatchObject({ language: 'zh', words: kept.words, width: 2 });
    expect(read.moments.map(({ step }) => step)).toEqual([0, 100]);
    for (const [at, { values }] of read.moments.entries())
      values.forEach((value, i) =>
        expect(Math.abs(value - kept.moments[at]!.values[i]!)).toBeLessThanOrEqual(3 / 250),
      );
  });

  it('makes a scene of a moment, each word with its kind', () => {
    const { points, vectors } = tinylmScene(file, 1);
    expect(points[0]).toEqual({
      id: 'word-0',
      label: '镇长',
      text: '镇长',
      language: 'zh',
      part: 'relation',
    });
    expect(vectors).toMatchObject({ count: 3, width: 2 });
    expect(vectors.values[0]).toBeCloseTo(3, 1);
  });

  it('refuses a moment that was not kept', () => {
    expect(() => tinylmScene(file, 2)).toThrow('There is no moment 2 in the word vectors; choose 0 to 1.'); // prettier-ignore
  });

  it('refuses another kind of file, another version, and lengths that do not agree', () => {
    expect(() => readWordMoments(Uint8Array.of(1, 2, 3))).toThrow('does not begin with "WORDMOM"');
    expect(() => readWordMoments(changed((view) => view.setUint16(8, 9, true)))).toThrow(
      'are of version 9, and this page reads version 1',
    );
    expect(() => readWordMoments(changed((view) => view.setUint16(16, 3, true)))).toThrow(
      'bytes and should have',
    );
    expect(() => readWordMoments(changed((view) => view.setUint8(22, 0x0a)))).toThrow(
      'it lists 4 words and promises 3',
    );
  });

  it('refuses a file that is cut short, anywhere, or damaged', () => {
    for (let end = 8; end < file.length; end++)
      expect(() => readWordMoments(file.subarray(0, end))).toThrow('damaged or cut short');
    const damaged = file.slice();
    damaged[40]! ^= 1;
    expect(() => readWordMoments(damaged)).toThrow('its checksum does not fit');
  });

  it('holds the first and the last moment of training', () => {
    expect(MOMENTS[0]).toBe(0);
    expect(MOMENTS.at(-1)).toBe(2000);
  });
});
