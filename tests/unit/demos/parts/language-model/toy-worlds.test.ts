import { describe, expect, test } from 'vitest';
import { modelStrings } from '~/demos/parts/language-model/strings';
import { tinyLanguage, unknownListed } from '~/demos/parts/language-model/toy-worlds';
import { WORLD_SEED } from '~/demos/trainer/core/world-source';
import { createWorld } from '~/lib/world';
import { grammarOf } from '../../../../../scripts/model/files';

const about = { at: 'tab', name: 'a model', chances: true } as const;

test('the language of a tiny model is in its id; a namesake that is not tiny has none', () => {
  expect(tinyLanguage({ ...about, id: 'tiny-zh', tiny: true })).toBe('zh');
  expect(tinyLanguage({ ...about, id: 'tiny-zh', tiny: false })).toBeUndefined();
  expect(tinyLanguage({ ...about, id: 'trainer-d48l2-200', tiny: true })).toBeUndefined();
  expect(tinyLanguage(undefined)).toBeUndefined();
});

describe('words that the tiny model does not know', () => {
  const [en, zh] = (['en', 'zh'] as const).map((language) =>
    createWorld(grammarOf(language), WORLD_SEED),
  );

  test('are listed with known words that look alike, or without', () => {
    const text = 'Who leds Arlen, and whither?';
    const said = unknownListed(text, en!, modelStrings.en);
    expect(said).toMatch(/^“leds” \(near: .*leads.*\), “and”.*, “whither”/);
    expect(unknownListed(text, en!, modelStrings.en, false)).toBe('“leds”, “and”, “whither”');
    expect(unknownListed('榆桥的总统是谁？国王呢？', zh!, modelStrings.zh, false)).toContain('、');
  });

  test('are none where it knows all, and the list says where it is cut', () => {
    expect(unknownListed('Who leads Arlen?', en!, modelStrings.en)).toBe('');
    const many = Array.from({ length: 20 }, (_, i) => `zz${'abcdefghijklmnopqrst'[i]}xq`).join(' ');
    expect(unknownListed(many, en!, modelStrings.en, false)).toMatch(/ and more$/);
  });
});
