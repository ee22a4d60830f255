import { expect, test } from 'vitest';
import ownVerdict from 'words:own-verdict';
import { sampleVerdict } from '~/demos/own/sample-verdict';
import type { FactsRecord } from '~/lib/ladder/replies';
import { LOCALE_CODES } from '~/lib/locale';
import { readLadder } from '../../content/read';
import { run } from '../recorded';

test.each(LOCALE_CODES)('the example in /%s/ says what the record counted', (locale) => {
  const { jobs, shown, cells } = run<FactsRecord & { cells: Record<string, number> }>(
    'ladder/ladder-facts-quays',
  ).snapshot;
  const said = { t: ownVerdict[locale], locale };
  const { title, may, mayNot } = sampleVerdict(readLadder().worlds[0]!, { jobs, shown }, said);
  for (const road of ['closed', 'paste-all', 'minilm-4']) {
    const [right, of] = [cells[`facts/${road}/right`], cells[`facts/${road}/n`]];
    const counted = { en: `${right} of ${of} answers`, zh: `${of} 个回答里有 ${right} 个` }[locale];
    expect(may.join(' ')).toContain(counted);
  }
  expect(title).toMatch({ en: /^Search the text/, zh: /^检索文档/ }[locale]);
  expect(mayNot).toHaveLength(1);
});
