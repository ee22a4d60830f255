import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LadderExam } from '~/lib/ladder/own-facts';
import { isRight } from '~/lib/ladder/score';
import { turnOf } from '~/lib/ladder/prompts';
import type { FactsRecord } from '~/lib/ladder/replies';
import { formatQuestions, type FormatExam } from '~/lib/ladder/format-exam';
import type { OwnRow } from '~/lib/ladder/own-model';
import { factQuestions } from '~/lib/ladder/own-facts';
import { textQuestions, type TextExam } from '~/lib/ladder/text-exam';
import { digestsOf } from '~/lib/ladder/model-replies';
import { weights } from '../llama';
import { violations } from './axe';
import { chatServer, type ChatServer, type Manners } from './chat-server';
import { llamaServer } from './llama-server';
import { overlook } from './model-host';
import { openSection } from './real-model';
import { open, page, scrollWidth, until, useVisitor, visitor, downloaded, file } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

const FOLD = 'details:has(x-rung)';
const exam = JSON.parse(readFileSync('dist/ladder/quays.json', 'utf8')) as LadderExam;
const piece = (name: string) => page.locator(`x-rung [data-${name}]`);
const yours = (line: string) => page.locator(`[id="${line}"] td[data-size=yours]`);
const isIdle = (options = {}) =>
  page
    .locator('x-rung:not([data-status=running], [data-status=idle][data-runs="0"])')
    .waitFor(options);

const contentIn = (body: ChatServer['came'][number]['body']): string | undefined =>
  (body.messages as { content: string }[] | undefined)?.at(-1)!.content;

const reader: Manners = {
  says: (body) => /^- (.*)$/m.exec(contentIn(body) ?? '')?.[1] ?? "I don't know.",
};

async function connected(locale: string, manners: Manners): Promise<ChatServer> {
  const server = await chatServer(manners);
  await open(`${locale}/ladder/`);
  const section = await openSection(FOLD);
  overlook(visitor.faults, /request to http:\/\/127\.0\.0\.1/);
  await section.connect(server.url);
  return server;
}

async function ask(...tasks: string[]): Promise<void> {
  for (const box of await page.locator('x-rung [name=tasks]').all())
    await box.setChecked(tasks.includes(await box.inputValue()));
  await piece('run').click();
}

async function saved(): Promise<{ rows: OwnRow[]; model: { name: string }; replies: unknown[] }> {
  await piece('share').click();
  const json = await downloaded(() => piece('export=json').click());
  return JSON.parse(String(json)) as Awaited<ReturnType<typeof saved>>;
}

const asked = ({ came }: ChatServer): string[] => came.flatMap(({ body }) => contentIn(body) ?? []);

test.each(['en', 'zh'])(
  'the reader’s own rung in /%s/ sends a server the protocol’s prompts, and adds a mark for its model',
  async (locale) => {
    const server = await connected(locale, reader);
    await ask('facts');
    await isIdle();
    expect(asked(server)).toEqual(factQuestions(exam).map(({ prompt }) => turnOf(prompt)));
    const { rows, model, replies } = await saved();
    expect(replies).toHaveLength(4 * (12 + 4) - 4);
    expect(model.name).toBe('tiny-chat');
    const row = (task: string, road: string) =>
      rows.find((one) => one.task === task && one.road === road);
    expect(row('facts', 'fact')).toMatchObject({ right: 12, n: 12, high: 1 });
    expect(row('facts', 'closed')).toMatchObject({ right: 0, n: 12, low: 0 });
    expect(row('facts', 'paste-all')).toMatchObject({ found: 12, n: 12 });
    expect(row('unknown', 'closed')).toMatchObject({ right: 4, n: 4 });
    expect(row('unknown', 'fact')).toBeUndefined();
    await expect(yours('facts-fact')).toContainText(locale === 'en' ? '12 of 12' : '12 题中 12 题');
    await expect(yours('facts-lora')).toHaveText('–');
    const mark = page.locator('#facts-fact [data-yours-mark] svg');
    await expect.poll(() => mark.getAttribute('aria-label')).toContain('tiny-chat');
    for (const head of await page.locator('[data-yours-head]').all())
      await expect(head).toContainText('tiny-chat');
    await expect(page.locator('[data-yours-legend]').first()).toContainText('tiny-chat');
    await expect(page.locator('[data-yours-mark] svg')).toHaveCount(4 + 3);
  },
);

test('the reader’s own rung may come from a file, which is marked again', async () => {
  const questions = factQuestions(exam);
  const replies = questions.map(({ task, road, question, answers = ["I don't know."] }) => ({
    task,
    road,
    question,
    answer: road === 'closed' ? 'Perhaps.' : answers[0]!,
  }));
  const rung = {
    format: 'crossroads-rung',
    version: 1,
    model: { name: 'large-8b' },
    replies,
    digests: digestsOf({ facts: questions }),
  };
  await open('en/ladder/');
  await openSection(FOLD);
  const choose = (value: object) =>
    page
      .locator('input[name=rung]')
      .setInputFiles(file('ladder-yours.json', JSON.stringify(value)));
  await choose(rung);
  await expect(yours('facts-fact')).toContainText('12 of 12');
  await expect(yours('facts-closed')).toContainText('0 of 12');
  await expect(page.locator('[data-yours-head]').first()).toContainText('large-8b');
  await choose({ ...rung, digests: { facts: '0123456789abcdef' } });
  const said = page.locator('[data-rung-file]');
  await expect(said).toContainText('is not the one of this page');
});

test('the reader’s own rung asks about a true text and files messages, and draws both', async () => {
  const [text, format] = ['truetext', 'format'].map(
    (name) => JSON.parse(readFileSync(`dist/ladder/${name}.json`, 'utf8')) as unknown,
  );
  const expected = [...textQuestions(text as TextExam), ...formatQuestions(format as FormatExam)];
  const lines = new Map(expected.map(({ prompt, answers }) => [turnOf(prompt), answers![0]!]));
  const server = await connected('en', { says: (body) => lines.get(contentIn(body)!) ?? '?' });
  await ask('truetext', 'format');
  await isIdle();
  expect(asked(server)).toEqual([...lines.keys()]);
  await expect(yours('truetext-fact')).toContainText('12 of 12');
  await expect(yours('format-few-shot')).toContainText('12 of 12');
  await expect(yours('facts-fact')).toHaveText('–');
  const { rows } = await saved();
  expect(rows.map(({ task, road, right }) => [task, road, right])).toEqual([
    ['truetext', 'closed', 12],
    ['format', 'closed', 12],
    ['format', 'few-shot', 12],
    ['truetext', 'fact', 12],
    ['truetext', 'minilm-4', 12],
  ]);
});

test('the reader’s own rung can be stopped, and continues with unanswered questions', async () => {
  const server = await connected('en', { ...reader, pause: 120 });
  await ask('facts');
  await page.locator('[data-yours-mark] svg').first().waitFor();
  await piece('cancel').click();
  await isIdle();
  const before = await page.locator('[data-rung-every] [data-mark]').count();
  expect(before).toBeGreaterThan(0);
  await expect(piece('status-line')).toHaveText(new RegExp(`^Stopped after ${before} repl`));
  const sent = asked(server).length;
  expect(sent - before).toBeLessThanOrEqual(1);
  await piece('run').click();
  await until(() => document.querySelector('x-rung [data-status-line]')!.textContent.startsWith('Done: 60 replies')); // prettier-ignore
  const prompts = factQuestions(exam).map(({ prompt }) => turnOf(prompt));
  expect(asked(server)).toEqual([...prompts.slice(0, sent), ...prompts.slice(before)]);
  await expect(page.locator('[data-rung-every] [data-mark]')).toHaveCount(60);
});

test('the reader’s own rung reports a missing model and an exam that fails to load', async () => {
  await open('en/ladder/');
  const section = await openSection(FOLD);
  await piece('run').click();
  await expect(piece('failure')).toHaveText(/^No model is ready/);
  const { url } = await chatServer(reader);
  overlook(visitor.faults, /request to http:\/\/127\.0\.0\.1/, /Failed to load|404/);
  await section.connect(url);
  await page.route('**/ladder/quays.json', (route) => route.fulfill({ status: 404 }));
  await ask('facts');
  await piece('failure').filter({ hasText: 'did not arrive' }).waitFor();
});

/** By dark axe looks at English alone: one of the two widths is in each language. */
test.each([
  [360, 'en'],
  [1280, 'zh'],
])('the reader’s own rung fits %d px in /%s/, and has no fault for axe', async (width, locale) => {
  await connected(locale, reader);
  await page.setViewportSize({ width, height: 800 });
  await ask('facts');
  await isIdle();
  await page.locator('[data-rung-every] > summary').click();
  await page.locator('#replies-fact > summary').click();
  expect(await scrollWidth()).toBeLessThanOrEqual(width);
  expect(await violations(page, 'main')).toEqual([]);
});

const weightFile = weights();
/** Replies that may be right or wrong apart: llama.cpp rounds, and the chat form of SmolLM2 adds a system message. */
const APART = 4;
/** Milliseconds for twelve replies on a machine that has much else to do. */
const PATIENCE = 600_000;

test.skipIf(!weightFile)(
  'SmolLM2 on llama.cpp reads about as many facts as its record states',
  async () => {
    const url = await llamaServer(weightFile!);
    await open('en/ladder/');
    const section = await openSection(FOLD);
    overlook(visitor.faults, /request to http:\/\/127\.0\.0\.1/);
    await section.connect(url);
    await ask('facts');
    await isIdle({ timeout: PATIENCE });
    const { rows } = await saved();
    const row = rows.find(({ task, road }) => task === 'facts' && road === 'fact')!;
    expect(row.n).toBe(12);
    expect(Math.abs(row.right - recordedRights())).toBeLessThanOrEqual(APART);
  },
  PATIENCE,
);

function recordedRights(): number {
  const text = readFileSync('content/runs/ladder/ladder-facts-quays.json', 'utf8');
  const { jobs } = (JSON.parse(text) as { snapshot: FactsRecord }).snapshot;
  const asked = factQuestions(exam).filter(({ road }) => road === 'fact');
  return asked.filter(({ question, answers }) => {
    const at = exam.facts.findIndex((fact) => fact.exam === question);
    return isRight(jobs.fact!.asked.exam!.replies[at]!, answers!);
  }).length;
}
