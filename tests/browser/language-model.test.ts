import { afterEach, describe, expect, test } from 'vitest';
import { violations } from './axe';
import { chatServer, type ChatServer } from './chat-server';
import { openModelPage, unfoldModel } from './language-model-page';
import { keptFiles } from './kept-models';
import {
  HOST,
  modelHost,
  NETWORK,
  overlook,
  slowHost,
  writerFile,
  type Answers,
  type SlowHost,
} from './model-host';
import { at, enter, open, page, scrollWidth, until, useVisitor, visitor } from './visitor';

useVisitor();

const forgive = (...patterns: RegExp[]) => overlook(visitor.faults, ...patterns);
const EXPECTED = [/request to (https:\/\/models|http:\/\/127)/, /Failed to load resource/];

let slow: SlowHost | undefined;
let chat: ChatServer | undefined;
afterEach(async () => {
  await slow?.close();
  await chat?.close();
  slow = chat = undefined;
});

/** A model from a host that the page offers. */
const OFFERED = 'HuggingFaceTB/SmolLM2-135M-Instruct';

describe('before a button is pressed', () => {
  test('nothing is fetched or asked, and the buttons say what will be', async () => {
    await enter();
    const asked: string[] = [];
    visitor.context.on('request', (request) => asked.push(request.url()));
    await page.goto(at('en/demos/prompt/'));
    const { button, model, host, toServer, endpoint, list } = await unfoldModel();
    const { host: here } = new URL(visitor.baseUrl);
    await expect
      .poll(() => button.textContent())
      .toBe(`Load our tiny English model from this site (${here}), 446 kB, MIT licence`);
    await model.selectOption(OFFERED);
    await expect
      .poll(() => button.textContent())
      .toMatch(/^Load \S+ from huggingface\.co, about \d+ MB, Apache 2\.0 licence$/);
    await host.fill('https://mirror.example');
    await expect.poll(() => button.textContent()).toContain('from mirror.example, about');
    await toServer();
    await endpoint.fill('http://localhost:9');
    await expect.poll(() => list.textContent()).toContain('Ask localhost:9 which models');
    const fetched =
      /_model\/|_endpoint\/|ort-wasm|language-models\/|huggingface|mirror|localhost:9/;
    expect(asked.filter((url) => fetched.test(url))).toEqual([]);
  });

  test('the panel says what to expect, and which models were never run by us', async () => {
    const { panel, model, expected } = await openModelPage();
    await model.selectOption(OFFERED);
    await expect
      .poll(() => expected.textContent())
      .toMatch(/A rough guess from a server.*random weights/);
    const said = await panel.textContent();
    expect(said).toContain('we have run the tiny ones and the one from this site');
    expect(said!.match(/real weights/g)).toHaveLength(1);
  });

  test('the first model is that of the page’s language', async () => {
    const { model } = await openModelPage('zh');
    await expect.poll(() => model.inputValue()).toBe('tiny-zh');
  });
});

describe.each(['baseUrl', 'plainUrl'] as const)('served as %s', (server) => {
  test('ours is loaded, writes, is kept and removed', async () => {
    const { load, status, ask, answer, estimate } = await openModelPage('en', server);
    await load();
    await expect
      .poll(() => status.textContent())
      .toMatch(
        /^Loaded: our tiny English model, ready after .*writes about .* tokens a second.*keeps its files/,
      );
    await expect
      .poll(() => estimate.textContent())
      .toMatch(/^Expect .* s, measured on this device\.$/);
    await ask();
    await expect.poll(() => answer.innerText()).toBe('Tova.');
    expect(new URL(page.url()).search).toBe('');
    await page.reload();
    const again = await unfoldModel();
    await again.remove.waitFor();
    await expect.poll(() => again.status.textContent()).toContain('This browser keeps');
    await again.remove.click();
    await again.remove.waitFor({ state: 'hidden' });
    const kept = async () =>
      (await (await caches.open('crossroads-language-models')).keys()).length;
    await expect.poll(() => page.evaluate(kept)).toBe(0);
  });
});

describe('an answer', () => {
  test('shows each token with its chance, what else was weighed, how it ended and how fast', async () => {
    const { load, ask, answer, tokens, weighed, play } = await openModelPage('zh');
    await load();
    await ask();
    await expect.poll(() => answer.innerText()).toBe('邵宁。');
    const chances = await tokens.evaluateAll((all) =>
      all.map((token) => Number((token as HTMLElement).dataset.chance)),
    );
    expect(chances.length).toBeGreaterThan(1);
    expect(chances.every((chance) => chance > 0 && chance <= 1)).toBe(true);
    await tokens.first().hover();
    await expect.poll(() => weighed.textContent()).toMatch(/^“邵”：.*%.*还掂量过/);
    await expect.poll(() => play.textContent()).toMatch(/它自己写完的。\d+ 个词元/);
    await expect.poll(() => play.locator('tbody tr').count()).toBe(chances.length);
  });

  test.each([
    ['en', 'Arlen is led by Tova. Who governs Arlen?', '“governs”'],
    ['zh', '榆桥由邵宁主政。榆桥的总统是谁？', '“总统”'],
  ])(
    'says which words the tiny model does not know, before it writes and after: %s',
    async (locale, typed, word) => {
      const { load, text, ask, play } = await openModelPage(locale);
      const before = play.locator('[data-lm-unknown]');
      const after = play.locator('[data-lm-note]');
      await text.fill(typed);
      await expect.poll(() => before.isVisible()).toBe(false);
      await load();
      await before.filter({ hasText: word }).waitFor();
      await ask();
      await expect.poll(() => after.textContent()).toContain(word);
      await text.fill(await text.evaluate((field: HTMLTextAreaElement) => field.defaultValue));
      await before.waitFor({ state: 'hidden' });
      await expect.poll(() => after.textContent()).toContain(word);
      await ask();
      await expect.poll(() => after.count()).toBe(0);
    },
  );

  test('is walked through with the arrow keys', async () => {
    const { load, ask, tokens, weighed } = await openModelPage();
    await load();
    await ask();
    await tokens.first().focus();
    await page.keyboard.press('ArrowRight');
    const second = await tokens.nth(1).getAttribute('data-weighed');
    await expect.poll(() => weighed.textContent()).toBe(second);
    await page.keyboard.press('Home');
    await expect
      .poll(() => tokens.first().evaluate((one) => one === document.activeElement))
      .toBe(true);
  });

  test('is the same for the same seed, and another for another', async () => {
    const { load, ask, answer, set } = await openModelPage();
    await load();
    await set('lmTemperature', '2');
    await set('lmMost', '40');
    await page.locator('x-playground [name=lmWay][value=text]').check({ force: true });
    await ask('the mayor of');
    const first = await answer.innerText();
    await ask();
    await expect.poll(() => answer.innerText()).toBe(first);
    await set('lmSeed', '7');
    await ask();
    await expect.poll(() => answer.innerText()).not.toBe(first);
  });

  test('a setting that is none is said beside its field, and nothing is written', async () => {
    const { load, set, write, answer, play } = await openModelPage();
    await load();
    await set('lmTopP', '0');
    const fault = play.locator('[data-error=lmTopP]');
    await fault.filter({ hasText: 'Give a number from 0.05 to 1' }).waitFor();
    await write.click();
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('name'));
    expect(focused).toBe('lmTopP');
    await expect.poll(() => answer.count()).toBe(0);
  });

  test('a text too long for the model is a sentence', async () => {
    const { load, ask, trouble } = await openModelPage();
    await load();
    await ask('the river of Arlen is . '.repeat(40));
    await expect
      .poll(() => trouble.textContent())
      .toMatch(/makes \d+ tokens, and this model reads 96/);
  });

  test('before a model is there, Write says what to do', async () => {
    const { write, trouble } = await openModelPage();
    await write.click();
    await expect
      .poll(() => trouble.textContent())
      .toBe('Load a model first, or choose one on your server.');
  });
});

describe('a load that is cancelled', () => {
  test('stops its requests; the form stays, and it can be tried again', async () => {
    slow = await slowHost('silence', { read: writerFile });
    const { host, id, button, cancel, status, model, load } = await openModelPage('en', 'plainUrl');
    await host.fill(slow.url);
    await id.fill('somebody/tiny');
    await button.click();
    await until(
      () => document.querySelector('[data-load-lm]')?.textContent?.includes('kB'),
      undefined,
    );
    await button.click();
    await until(
      () => /Fetched [1-9]/.test(document.querySelector('[data-lm-progress]')?.textContent ?? ''),
      undefined,
    );
    await cancel.click();
    await expect.poll(() => slow?.dropped()).toBe(1);
    await expect.poll(() => status.textContent()).toContain('Cancelled');
    await expect.poll(() => id.inputValue()).toBe('somebody/tiny');
    await expect
      .poll(() => button.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await model.selectOption('tiny-en');
    await load();
    await expect.poll(() => status.textContent()).toMatch(/^Loaded/);
    forgive(...EXPECTED, /ERR_/);
  });
});

/** The model's own folder, with a template that never comes to an end. */
const endless: Answers = (file) => {
  if (file !== 'tokenizer_config.json') return undefined;
  const config = JSON.parse(String(writerFile(file))) as Record<string, unknown>;
  const loop = (name: string) => `{% for ${name} in range(100000000) %}`;
  const template = `${loop('i')}${loop('j')}{% endfor %}{% endfor %}`;
  return { body: JSON.stringify({ ...config, chat_template: template }) };
};

test('Stop ends a model whose template never returns, and another can be loaded', async () => {
  const hands = await openModelPage();
  await modelHost(visitor.context, endless, writerFile);
  await hands.host.fill(HOST);
  await hands.model.selectOption(OFFERED);
  await hands.button.click();
  await page.waitForSelector('[data-lm-panel=ready], [data-lm-status]:has-text("press again")');
  if ((await hands.panel.getAttribute('data-lm-panel')) !== 'ready') await hands.load();
  await hands.text.fill('Who leads Arlen?');
  await hands.play.locator('[name=lmWay]').first().check({ force: true });
  await hands.write.click();
  await hands.stop.click();
  await hands.trouble
    .filter({ hasText: 'no token for 5 s after Stop' })
    .waitFor({ timeout: 9_000 });
  await expect.poll(() => hands.stop.isVisible()).toBe(false);
  await expect.poll(() => hands.problem.textContent()).toContain('no token for 5 s after Stop');
  await hands.model.selectOption('tiny-en');
  await hands.load();
  await page.waitForSelector('[data-lm-panel=ready]');
  forgive(...EXPECTED);
});

describe('a model that the page offers', () => {
  async function offered(answers?: Answers) {
    const hands = await openModelPage();
    const asked = await modelHost(visitor.context, answers, writerFile);
    await hands.host.fill(HOST);
    await hands.model.selectOption(OFFERED);
    forgive(...EXPECTED);
    const ofWeights = () => asked.filter((one) => one.startsWith('GET') && one.includes('onnx/'));
    return { ...hands, ofWeights };
  }
  /** What the host says of the network's size alone. */
  const sayOfNetwork = (status: number, bytes: number) =>
    visitor.context.route(`${HOST}/**/${NETWORK}`, (route) => {
      if (route.request().method() !== 'HEAD') return route.fallback();
      const headers = { 'content-length': String(bytes), 'access-control-allow-origin': '*' };
      return route.fulfill({ status, headers });
    });

  test('is loaded at one press where its size is about what the button said', async () => {
    const { load, status, button, ofWeights } = await offered();
    await sayOfNetwork(200, 139_000_000);
    const said: (string | null)[] = [];
    await page.exposeFunction('heard', (text: string) => said.push(text));
    await status.evaluate((slot) =>
      new MutationObserver(() =>
        (window as unknown as { heard: (text: string | null) => void }).heard(slot.textContent),
      ).observe(slot, { childList: true, characterData: true, subtree: true }),
    );
    await load();
    expect(said.join('\n')).toMatch(/The exact size of \S+ is 139 MB\. It is being loaded\./);
    await expect.poll(() => status.textContent()).toMatch(/^Loaded: SmolLM2/);
    expect(ofWeights()).toHaveLength(1);
    await expect.poll(() => button.textContent()).toMatch(/models\.example, \d+ kB, Apache/);
  });

  test('of another size says so, and waits for one more press', async () => {
    const { button, load, status, ofWeights } = await offered();
    await button.click();
    await until(
      () => document.querySelector('[data-load-lm]')?.textContent?.includes('446 kB'),
      undefined,
    );
    await expect
      .poll(() => status.textContent())
      .toMatch(/is 446 kB, not about \d+ MB\..*press again/);
    expect(ofWeights()).toEqual([]);
    await load();
    await expect.poll(() => status.textContent()).toMatch(/^Loaded: SmolLM2/);
  });

  test('of a size that the host does not tell waits for one more press, too', async () => {
    const { button, load, status, ofWeights } = await offered();
    await sayOfNetwork(405, 0);
    await button.click();
    await until(
      () => document.querySelector('[data-lm-status]')?.textContent?.includes('does not tell'),
      undefined,
    );
    await expect
      .poll(() => button.textContent())
      .toMatch(/about \d+ MB \(the host does not tell\)/);
    expect(ofWeights()).toEqual([]);
    await load();
    await expect.poll(() => status.textContent()).toMatch(/^Loaded: SmolLM2/);
  });

  test('says which weights are taken where its host lacks the best ones', async () => {
    const q4 = 'onnx/model_q4.onnx';
    const { button, load, status, remove, ofWeights } = await offered((file) => {
      if (file === NETWORK) return { status: 404 };
      return file === q4 ? { body: writerFile(NETWORK) } : undefined;
    });
    await button.click();
    await until(
      () => document.querySelector('[data-lm-status]')?.textContent?.includes('with 4 bits'),
      undefined,
    );
    await load();
    await expect
      .poll(() => status.textContent())
      .toMatch(/models\.example lacks .* those with 4 bits are/);
    expect(ofWeights().at(-1)).toContain(q4);
    await page.reload();
    const again = await unfoldModel();
    await again.host.fill(HOST);
    await again.model.selectOption(OFFERED);
    await remove.click();
    await remove.waitFor({ state: 'hidden' });
    expect(await keptFiles('crossroads-language-models')).toEqual([]);
  });
});

describe('another model', () => {
  test('has its size asked first, by its id, and is then loaded from its host', async () => {
    const { button, id, host, model, status, load } = await openModelPage();
    const asked = await modelHost(visitor.context, undefined, writerFile);
    await host.fill(HOST);
    await id.fill('somebody/tiny');
    await expect.poll(() => model.inputValue()).toBe('');
    await expect.poll(() => button.textContent()).toContain('Ask models.example for the size');
    await button.click();
    await until(
      () => document.querySelector('[data-load-lm]')?.textContent?.includes('kB'),
      undefined,
    );
    expect(asked.filter((one) => !one.startsWith('HEAD') && !one.includes('config.json'))).toEqual(
      [],
    );
    await load();
    await expect.poll(() => status.textContent()).toMatch(/^Loaded: somebody\/tiny/);
    forgive(...EXPECTED);
  });

  const broken = { body: writerFile(NETWORK).subarray(0, 9_000) };
  const FAILURES = [
    [
      'no such model',
      'en',
      () => ({ status: 404 }),
      /models\.example has no file .* \(answer 404\)/,
    ],
    ['no such model', 'zh', () => ({ status: 404 }), /models\.example 上没有“HuggingFaceTB.*”的/],
    ['a refusal', 'en', () => 'refuse' as const, /gave no answer that this page may read/],
    ['a web page', 'zh', () => ({ body: '<html></html>' }), /给的是一张网页/],
    [
      'half a network',
      'en',
      (file: string) => (file === NETWORK ? broken : undefined),
      /cannot be read as an ONNX network/,
    ],
  ] as const;

  test.each(FAILURES)(
    '%s is a sentence beside the button: %s',
    async (_, locale, answers, said) => {
      const { host, model, button, load, problem, panel } = await openModelPage(locale);
      await modelHost(visitor.context, answers, writerFile);
      await host.fill(HOST);
      await model.selectOption(OFFERED);
      await button.click();
      await page.waitForSelector(
        '[data-lm-panel=failed], [data-lm-status]:has-text("press again")',
      );
      if ((await panel.getAttribute('data-lm-panel')) !== 'failed') await load();
      await expect.poll(() => problem.textContent()).toMatch(said);
      await expect.poll(() => panel.getAttribute('data-lm-panel')).toBe('failed');
      await expect.poll(() => host.inputValue()).toBe(HOST);
      forgive(...EXPECTED);
    },
  );

  test('without an id is not asked for: what to write is said beside the field', async () => {
    const { model, id, button, problem, panel } = await openModelPage();
    await model.selectOption('');
    await expect.poll(() => button.textContent()).toContain('Ask huggingface.co for');
    await button.click();
    const fault = panel.locator('[data-lm-id-fault]');
    await expect
      .poll(() => fault.textContent())
      .toMatch(/^Write an id first, for example onnx-community/);
    await expect.poll(() => id.evaluate((field) => field === document.activeElement)).toBe(true);
    await expect
      .poll(() => id.getAttribute('aria-describedby'))
      .toContain(await fault.getAttribute('id'));
    await expect.poll(() => problem.isVisible()).toBe(false);
    await id.fill('a');
    await expect.poll(() => fault.isVisible()).toBe(false);
    await expect.poll(() => id.getAttribute('aria-invalid')).toBe(null);
  });

  test('an address or an id that is none is refused without a request', async () => {
    const { host, id, load, problem } = await openModelPage();
    await id.fill('a/b/c');
    await load();
    await expect.poll(() => problem.textContent()).toContain('“a/b/c” is no model id');
    await id.fill('a/b');
    await host.fill('http://models.example');
    await load();
    await expect.poll(() => problem.textContent()).toContain('begins with http://');
  });
});

describe('a server of the reader’s own', () => {
  async function connected(manners: Parameters<typeof chatServer>[0] = {}) {
    chat = await chatServer(manners);
    const hands = await openModelPage();
    forgive(...EXPECTED);
    await hands.toServer();
    await hands.endpoint.fill(chat.url);
    return { ...hands, chat };
  }

  test('lists its models at a press, and writes with its chances', async () => {
    const { list, served, settled, status, ask, answer, tokens, chat } = await connected();
    expect(chat.came).toEqual([]);
    await list.click();
    await settled();
    await expect.poll(() => served.inputValue()).toBe('tiny-chat');
    await expect.poll(() => status.textContent()).toContain('goes to that server and nowhere else');
    expect(chat.came.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /v1/models']);
    await ask('hello');
    await expect.poll(() => answer.innerText()).toContain('Arlen 由谁');
    await expect.poll(() => tokens.first().getAttribute('data-chance')).toBe('0.5000');
    expect(chat.came.at(-1)!.body).toMatchObject({
      messages: [{ role: 'user', content: 'hello' }],
    });
  });

  test('says where it gives no chances', async () => {
    const { list, settled, ask, tokens, play } = await connected({ chances: 'none' });
    await list.click();
    await settled();
    await ask('hello');
    await expect.poll(() => tokens.count()).toBe(0);
    await expect
      .poll(() => play.textContent())
      .toContain('does not tell how likely its tokens were');
  });

  test('is stopped between two tokens, and what it wrote stays', async () => {
    const { list, settled, text, write, stop, answer, play } = await connected({ pause: 400 });
    await list.click();
    await settled();
    await text.fill('hello');
    await write.click();
    await until(() => document.querySelector('[data-answer] [data-token]'), undefined);
    await stop.click();
    await page.waitForSelector('[data-answer]:not([aria-busy])');
    await expect.poll(() => answer.innerText()).toMatch(/^Ar/);
    await expect.poll(() => play.textContent()).toContain('You stopped it');
    await expect.poll(() => write.isEnabled()).toBe(true);
  });

  test('that is not there, or not here, is a sentence', async () => {
    const { list, endpoint, problem, settled } = await connected();
    await endpoint.fill('http://example.com:11434');
    await list.click();
    await settled();
    await expect.poll(() => problem.textContent()).toContain('neither localhost nor 127.0.0.1');
    await endpoint.fill('http://127.0.0.1:9');
    await list.click();
    await until(
      () =>
        document.querySelector('[data-lm-problem]')?.textContent?.includes('Check three things'),
      undefined,
    );
    forgive(/ERR_/);
  });

  test('gets the commands of four programs, with this page’s origin', async () => {
    const { panel } = await connected();
    const commands = await panel.locator('[data-servers] code').allTextContents();
    const { origin } = new URL(visitor.baseUrl);
    expect(commands.join('\n')).toContain(`OLLAMA_ORIGINS="${origin}"`);
  });
});

describe('the panel', () => {
  test('works by keyboard alone, and Enter in a field starts nothing', async () => {
    const { host, button, panel, model } = await openModelPage();
    await host.focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => button.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await expect.poll(() => panel.getAttribute('data-lm-panel')).toBe('nothing');
    await expect.poll(() => model.inputValue()).toBe('tiny-en');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-lm-panel=ready]');
    await expect
      .poll(() => button.evaluate((element) => element === document.activeElement))
      .toBe(true);
  });

  test.each(['en', 'zh'])(
    'is open to everybody on a telephone, after a run: %s',
    async (locale) => {
      await open(`${locale}/demos/prompt/`, {
        viewport: { width: 360, height: 740 },
        reducedMotion: 'reduce',
      });
      const hands = await unfoldModel();
      await hands.load();
      await hands.ask();
      await hands.tokens.first().click();
      await hands.play.locator('details').evaluateAll((all) => {
        for (const fold of all) (fold as HTMLDetailsElement).open = true;
      });
      expect(await violations(page, '[data-lm-playground]')).toEqual([]);
      await hands.toServer();
      await hands.panel.locator('details').evaluateAll((all) => {
        for (const fold of all) (fold as HTMLDetailsElement).open = true;
      });
      expect(await violations(page, '[data-lm-playground]')).toEqual([]);
      expect(await scrollWidth()).toBeLessThanOrEqual(360);
    },
  );
});
