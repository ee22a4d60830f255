import { expect, test } from 'vitest';
import { marked } from '~/lib/build/listing';

const SOURCE = 'const a = 1;\nconst b = a;\nconst c = b;\n';
const says = { en: 'Two.', zh: '二。' };

test('a note stands at the first line that holds its words, below the note before it', () => {
  const notes = [{ at: 'const b', says }, { at: 'const', says }]; // prettier-ignore
  expect(marked('a.ts', SOURCE, notes)).toMatchObject({
    lines: 3,
    code: SOURCE.trimEnd(),
    notes: [{ line: 2 }, { line: 3 }],
  });
});

test('a note whose words are in no line below the one before is an error that names it', () => {
  const notes = [{ at: 'const c', says }, { at: 'const a', says }]; // prettier-ignore
  expect(() => marked('a.ts', SOURCE, notes)).toThrow(
    'no line of a.ts after line 3 holds “const a”',
  );
});
