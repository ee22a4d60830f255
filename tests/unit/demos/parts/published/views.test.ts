import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { views } from '~/demos/parts/published/views';

const rows = parse(readFileSync('content/evidence.yaml', 'utf8')) as {
  id: string;
  number: { en: string };
}[];
const { number } = rows.find(({ id }) => id === 'E74')!;

test.each(['GPT-4o', 'Claude 3.5 Sonnet', 'Llama 3.3 70B', 'Mistral Nemo 12B'])(
  'the scores of %s are those of the study',
  (model) => {
    const picture = views.published.picture('pasted', { model }, {}, 'en');
    const [found, all] = (picture as unknown as { rows: { name: string; shown: string }[] }).rows
      .filter(({ name }) => name === model)
      .map(({ shown }) => shown.replace('%', ''));
    expect(number.en.replaceAll(/\s+/g, ' ')).toContain(
      `${model.replaceAll(' ', '-')} ${all} and ${found}`,
    );
  },
);
