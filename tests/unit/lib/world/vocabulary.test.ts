import { describe, expect, test } from 'vitest';
import { TOKEN_KINDS } from '~/lib/world/grammar';
import { vocabularyHash, vocabularyOf } from '~/lib/world/vocabulary';
import { grammars, LANGUAGES, worlds } from './worlds';

const counts = (language: 'en' | 'zh') => {
  const { tokens } = worlds[language].lexicon.vocabulary;
  return Object.fromEntries(
    TOKEN_KINDS.map((kind) => [kind, tokens.filter((token) => token.kind === kind).length]),
  );
};

/** FNV-1a once more, in whole numbers without limit. */
function slowHash(text: string): string {
  let hash = 0x811c9dc5n;
  for (const unit of text) {
    hash ^= BigInt(unit.charCodeAt(0));
    hash = (hash * 0x01000193n) % 2n ** 32n;
  }
  return hash.toString(16).padStart(8, '0');
}

describe.each(LANGUAGES)('the vocabulary (%s)', (language) => {
  const { tokens, first, hash } = worlds[language].lexicon.vocabulary;

  test('has a multiple of eight tokens', () => {
    expect(tokens.length % 8).toBe(0);
    expect(tokens).toHaveLength(296);
  });

  test('groups tokens by kind', () => {
    for (const kind of TOKEN_KINDS) {
      const ids = [...tokens.keys()].filter((id) => tokens[id]!.kind === kind);
      if (kind !== 'reserved') expect(ids[0]).toBe(first[kind]);
      expect(ids).toEqual(ids.map((_, i) => first[kind] + i));
    }
  });

  test('writes no two tokens of a kind the same way', () => {
    const keys = tokens.map(({ kind, text }) => `${kind} ${text}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('has an FNV-1a hash that changes with any token', () => {
    expect(hash).toBe(slowHash(tokens.map(({ kind, text }) => `${kind} ${text}\n`).join('')));
    const changed = tokens.map((token, id) => (id === 200 ? { ...token, text: 'other' } : token));
    expect(vocabularyHash(changed)).not.toBe(hash);
    expect(vocabularyHash([tokens[1]!, tokens[0]!])).not.toBe(vocabularyHash(tokens.slice(0, 2)));
  });

  test('is the same list on every call', () => {
    expect(vocabularyOf(grammars[language])).toEqual(vocabularyOf(grammars[language]));
  });
});

test('both vocabularies have as many tokens of every kind, except words and reserved ones', () => {
  const free = { word: 0, reserved: 0 };
  const english = { ...counts('en'), ...free };
  expect({ ...counts('zh'), ...free }).toEqual(english);
  expect(english).toMatchObject({ townFirst: 24, mayorSecond: 24, river: 20, colour: 12 });
  expect(english).toMatchObject({ code: 24, blank: 48, relation: 6, marker: 4, padding: 1 });
});
