import { expect, test } from 'vitest';
import { views } from '~/demos/parts/office/views';
import { ISSUE, PULL_REQUEST } from '~/demos/parts/office/views/issue';
import type { Picture } from '~/demos/parts/pictures';
import { signsIn, type Asked } from '~/demos/parts/pictures/asked';
import { textOf } from '~/lib/figure';
import { REQUESTS } from '~/lib/office/requests';
import type { Locale } from '~/lib/locale';
import { run } from '../../../../../demos/recorded';
import { ladderGiven } from '../../../../../ladder-given';

interface Record {
  cells: { [name: string]: number };
}
const { snapshot } = run<Record>('office/office-smollm2');
const source = { ...ladderGiven, ...snapshot };

const text = (view: string, asked: { [name: string]: string }, locale: Locale = 'en') =>
  views.office.draw(view, asked, source, locale).map(textOf).join();

test('a room is booked by the program that runs the model’s line, and by nobody else', () => {
  expect(text('loop', { sent: 'line' })).toContain('still free');
  expect(text('loop', { sent: 'all' })).toContain('"booked":true');
  expect(text('loop', { sent: 'refused' })).not.toContain('"booked":true');
});

test('a recorded call is held against its schema', () => {
  expect(text('schema', { held: '29' })).toContain('Sent back');
  expect(text('schema', { held: '25' })).toContain('eve@reader.example');
  expect(text('schema', { held: '25' })).toContain('Let through');
  expect(text('schema', {})).not.toContain('eve@reader.example');
});

test.each([
  ['told', 0],
  ['first', snapshot.cells['shown/first']],
  ['every', snapshot.cells['shown/every']],
] as const)('as many marks are right as the record counts (%s)', (tries, right) => {
  const { asked } = views.office.picture('tries', { tries }, source, 'en') as Picture & {
    asked: Asked;
  };
  const signs = signsIn(asked.rows);
  expect(signs).toHaveLength(REQUESTS.length);
  expect(signs.split('r')).toHaveLength(right! + 1);
});

test('each mark opens its prompt and all that was written to it', () => {
  const opened = text('tries', { tries: 'every', question: '25' });
  expect(opened).toContain(REQUESTS[25]!.text);
  expect(opened.split('We are closed on Friday.')).toHaveLength(5);
});

test('a letter is shown with and without its line, and an issue with what an agent made of it', () => {
  const line = 'offers@paperwatch.example';
  expect(text('letters', { mail: 'letter' })).toContain(line);
  expect(text('letters', { mail: 'control' })).not.toContain(line);
  const issue = text('letters', { mail: 'issue' }, 'zh');
  for (const said of [ISSUE[1]!.text, PULL_REQUEST[1]!, '职业背景和薪资信息'])
    expect(issue).toContain(said);
});

test('each limit leaves a way open, which is shown call by call', () => {
  expect(text('rights', { taken: 'known' })).toContain('desk@marlow.example');
  expect(text('rights', { taken: 'confirm' })).toContain('waits for a click');
  expect(text('rights', { taken: 'apart' })).toContain('tomorrow');
  expect(text('rights', {})).not.toContain('desk@marlow.example');
});
