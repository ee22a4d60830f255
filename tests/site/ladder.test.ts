import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleReplies, type FactsRecord } from '~/lib/ladder/replies';
import { readLadder } from '../content/read';
import { decoded, LOCALES, readSite } from './built';

const site = readSite();
const { snapshot } = JSON.parse(
  readFileSync('content/runs/ladder/ladder-facts-quays.json', 'utf8'),
) as { snapshot: FactsRecord };
const roads = exampleReplies(readLadder().worlds[0]!, snapshot);

describe.each(LOCALES)('the ladder in /%s/', (locale) => {
  const { html } = site.at(`/${locale}/ladder/`)!;
  const text = decoded(html);

  test.each(roads)('shows the replies of the road $road $variant word for word', (one) => {
    for (const { question, text: reply } of one.replies) {
      expect(text).toContain(question);
      expect(text).toContain(reply);
    }
  });

  test('is linked from the index of demos', () => {
    expect(site.at(`/${locale}/demos/`)!.html).toContain(`href="/${locale}/ladder/"`);
  });

  test('marks questions and replies as English', () => {
    expect(html.match(/<q\b[^>]* lang="en"/g)).toHaveLength(
      roads.reduce((sum, { replies }) => sum + replies.length, 0),
    );
  });
});
