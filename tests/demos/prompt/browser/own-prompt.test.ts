import { afterEach, expect, test } from 'vitest';
import { chooseServer } from '../../../browser/answers-page';
import { violations } from '../../../browser/axe';
import { chatServer, type ChatServer } from '../../../browser/chat-server';
import { openOwnPrompt } from './own-prompt-page';
import { contentOf, page, scrollWidth, useVisitor } from '../../../browser/visitor';

/** Colours that are still changing would be measured half-way. */
useVisitor({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

test.each(['en', 'zh'])(
  'the reader’s prompt is run on two models side by side in /%s/',
  async (locale) => {
    const servers = [await chatServer({ pieces: [['Arlen', 0.9]] }), await chatServer()];
    try {
      const bench = await openOwnPrompt(locale, { viewport: { width: 360, height: 800 } });
      await bench.field('ownText1').fill('');
      await bench.type('ownText0', 'Who leads {town}?');
      await bench.field('ownRule').selectOption('equals');
      await bench.type('ownTable', 'town,expected\nArlen,Arlen\nBerin,Arlen\n');
      await chooseServer(servers[0]!);
      await bench.run();
      expect(await bench.shares()).toEqual([1]);
      await chooseServer(servers[1]!);
      await bench.run();
      await expect.poll(async () => (await bench.shares()).length).toBe(2);
      expect(await scrollWidth()).toBe(360);
    } finally {
      for (const server of servers) await server.close();
    }
  },
);

const open: ChatServer[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

/** A server that answers every prompt with one word. */
async function word(pause = 0): Promise<ChatServer> {
  const server = await chatServer({ pieces: [['Arlen', 0.9]], pause });
  open.push(server);
  return server;
}

test('a table of unknown columns is asked which says what is right, before a request is sent', async () => {
  const bench = await openOwnPrompt();
  const server = await word();
  await chooseServer(server);
  await bench.field('ownText0').fill('Who leads {town}?');
  await bench.field('ownText1').fill('');
  await bench.field('ownRule').selectOption('contains');
  await bench.type('ownTable', 'town,leader,size\nArlen,Arlen,3\n');
  await bench.press();
  await expect(bench.fault).toContainText('choose the column that says it: leader, size');
  expect(server.came.filter(({ path }) => path.endsWith('completions'))).toEqual([]);
  await bench.root.locator('[data-own-answer]').selectOption('leader');
  await page.waitForSelector('x-own:not([data-reading])');
  await bench.run();
  expect(await bench.shares()).toEqual([1]);
});

const TABLE = [
  'town,expected,rule',
  'Arlen,unknown,',
  'Arlen,(,pattern',
  'Arlen,^\\w+\\.?$,pattern',
  ',x,',
  'Arlen,"{""type"": ""object""}",json-schema',
].join('\n');

test('invalid rows are named while others run, and each answer says what decided', async () => {
  const bench = await openOwnPrompt();
  await bench.field('ownText0').fill('Q: Who leads {town}? A:');
  await bench.field('ownText1').fill('');
  await bench.field('ownRule').selectOption('equals');
  await bench.type('ownTable', TABLE);
  const problems = await bench.problems.allInnerTexts();
  expect(problems[0]).toContain('Line 3: the pattern “(” is not one');
  expect(problems[1]).toContain('Line 5 has nothing');
  await chooseServer(await word());
  await bench.run();
  await expect(bench.root.locator('[data-own-row]')).toHaveCount(3);
  const decided = await bench.root
    .locator('[data-own-row] td[data-label="Decided by"]')
    .allInnerTexts();
  expect(await violations(page, 'x-own')).toEqual([]);
  expect(decided[1]).toContain('matches the pattern');
  expect(decided[2]).toContain('is no JSON');
  await bench.root.locator('[data-own-show=wrong]').click();
  await expect(bench.root.locator('[data-own-row="6"]')).toHaveCount(1);
  await expect(bench.root.locator('[data-own-row="4"]')).toHaveCount(0);
});

test('unreadable input is explained beside Run, nothing is lost, and a corrected prompt runs', async () => {
  const bench = await openOwnPrompt();
  await bench.field('ownRule').selectOption('equals');
  await bench.type('ownTable', 'message,expected\nHello,x\n');
  await bench.press();
  await bench.fault.filter({ hasText: 'Load a model' }).waitFor();
  await bench.type('ownText0', 'Q: {message A:');
  await expect(bench.fault).toContainText('line 1: a brace opens');
  await bench.type('ownText0', 'Q: {town} A:');
  await expect(bench.fault).toContainText('no column: town');
  await bench.type('ownText0', 'Q: {message} A:');
  await expect(bench.fault).toBeHidden();
  await expect(bench.said).toHaveText('');
  await bench.field('ownRule').selectOption('pattern');
  await bench.type('ownExpected', '(');
  await expect(bench.fault).toContainText('The pattern “(” is not one');
});

test('a file that is too large is refused, and can be chosen again once smaller', async () => {
  const bench = await openOwnPrompt();
  const chooser = bench.field('ownFile');
  const file = { name: 'rows.csv', mimeType: 'text/csv', buffer: Buffer.alloc(30_000_000, 'a') };
  await chooser.setInputFiles(file);
  await bench.fault.filter({ hasText: '20 MB is the most' }).waitFor();
  await expect(chooser).toHaveValue('');
});

test('a pattern that would run forever is aborted', async () => {
  const bench = await openOwnPrompt();
  await chooseServer(await word());
  await bench.field('ownText1').fill('');
  await bench.field('ownText0').fill('Q: Who leads {town}? A:');
  await bench.type(
    'ownTable',
    'town,expected,rule\nArlen,"^((\\p{L}?){40})*([a-z.]?){60}!$",pattern\n',
  );
  await bench.run();
  await expect(bench.root.locator('[data-own-row] td[data-label="Decided by"]')).toContainText(
    'more than 3 s',
  );
});

test('a run is stopped between two tokens, and keeps its answers', async () => {
  const bench = await openOwnPrompt();
  await chooseServer(await word(50));
  await bench.press();
  await bench.root.locator('[data-answer]').first().waitFor();
  await bench.stop.click();
  await page.waitForSelector('x-own[data-runs="1"]');
  await expect(bench.said).toHaveText(/^You stopped the run; \d+ of \d+ prompts have an answer/);
  await expect.poll(() => bench.root.locator('[data-answer]').count()).toBeGreaterThan(0);
  await expect(bench.stop).toBeHidden();
});

test('a prompt that a server refuses is named, and affects no other answer', async () => {
  const server = await chatServer({ refuses: /row two/ });
  try {
    const bench = await openOwnPrompt();
    await bench.field('ownText1').fill('');
    await bench.field('ownText0').fill('Say {word}');
    await bench.field('ownRule').selectOption('equals');
    await bench.type('ownTable', 'word,expected\nrow one,Arlen\nrow two,Arlen\nrow three,Arlen\n');
    await chooseServer(server);
    await bench.run();
    await expect(bench.root.locator('[data-answer]')).toHaveCount(2);
    await expect(bench.root.locator('[data-own-row="3"] .error')).toContainText('status 400');
    await expect(bench.said).toHaveText(
      /No answer to 1 prompt\. The first is “.*” with line 3: .*“the prompt exceeds the context”/,
    );
  } finally {
    await server.close();
  }
});

test('a server that goes away ends the run, which keeps its answers', async () => {
  const server = await chatServer({ pieces: Array(5).fill(['word ', 0.9]), pause: 30 });
  const bench = await openOwnPrompt();
  await chooseServer(server);
  await bench.press();
  await bench.root.locator('[data-answer]').first().waitFor();
  await server.close();
  await bench.fault
    .filter({ hasText: /^The run ended with \d+ of 16 prompts answered: ./ })
    .waitFor();
  await expect.poll(() => bench.root.locator('[data-answer]').count()).toBeGreaterThan(0);
  await expect(bench.stop).toBeHidden();
});

test('the token limit of an answer is sent to the server', async () => {
  const server = await chatServer();
  try {
    const bench = await openOwnPrompt();
    await expect(bench.field('lmMost')).toHaveValue('160');
    await bench.field('ownText1').fill('');
    await bench.type('ownText0', 'Say {word}');
    await bench.type('ownTable', 'Who?\n');
    await chooseServer(server);
    await bench.run();
    expect(server.came.at(-1)!.body.max_tokens).toBe(160);
  } finally {
    await server.close();
  }
});

test('a run is exported as CSV and JSON', async () => {
  const bench = await openOwnPrompt();
  await chooseServer(await word());
  await bench.run();
  const csv = String(await contentOf(await bench.handed('csv')));
  expect(csv.match(/^Line \d+$/gm)).toHaveLength(8);
  const json = JSON.parse(String(await contentOf(await bench.handed('json')))) as {
    models: { answers: object[] }[];
  };
  expect(json.models[0]!.answers).toHaveLength(16);
});

test('prompts and rows are saved only on request, stay out of the address, and can be deleted', async () => {
  const bench = await openOwnPrompt();
  await bench.type('ownText0', 'Q: {message} secret A:');
  await bench.field('ownKeep').check();
  expect(page.url()).not.toContain('secret');
  await page.reload();
  await page.locator('x-own').scrollIntoViewIfNeeded();
  await page.waitForSelector('[data-own-rows="8"]');
  await expect(bench.field('ownText0')).toHaveValue('Q: {message} secret A:');
  await bench.field('ownKeep').uncheck();
  await expect
    .poll(() => page.evaluate(() => Object.values({ ...localStorage }).join()))
    .not.toContain('secret');
});

test('a text that has grown too long to be saved is no longer shown as saved', async () => {
  const bench = await openOwnPrompt();
  await bench.field('ownKeep').check();
  await bench.type('ownTable', `${'word '.repeat(1_000)}\n`.repeat(41));
  await expect(bench.field('ownKeep')).not.toBeChecked();
  const said = await bench.root.locator('[data-kept]').innerText();
  expect(said).toContain('nothing is kept now');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('prompt.own'))).toBeNull();
});

test('text that an example or a file replaced can be restored, unless it was an example', async () => {
  const bench = await openOwnPrompt();
  const back = bench.root.locator('[data-back]');
  const text = () => bench.field('ownText0').inputValue();
  const table = () => bench.field('ownTable').inputValue();
  await bench.root.locator('[data-preset=mails]').click();
  await expect(back).toHaveCount(0);
  await bench.type('ownText0', 'My {mail}');
  await bench.root.locator('[data-preset=mails]').click();
  await expect.poll(text).not.toBe('My {mail}');
  await bench.type('ownTable', 'my row');
  const file = { name: 'rows.txt', mimeType: 'text/plain', buffer: Buffer.from('a row of a file') };
  await bench.field('ownFile').setInputFiles(file);
  await expect.poll(table).toBe('a row of a file');
  await back.click();
  expect(await table()).toBe('my row');
  await back.click();
  expect(await text()).toBe('My {mail}');
});
