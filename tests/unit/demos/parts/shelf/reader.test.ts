import { beforeEach, describe, expect, test, vi } from 'vitest';
import { cellOf, factsOf, ownSheets } from '~/demos/own/worker/cells';
import { look, place } from '~/demos/own/worker/look';
import { keyOf, openReader } from '~/demos/parts/shelf/reader';
import { add, shelf, textsOf, type } from '~/demos/parts/shelf/shelf';
import { pieces } from '~/demos/parts/worker/pieces';
import { documents, load } from '~/demos/parts/worker/texts';
import { readPdf } from '~/lib/text/pdf';
import { RemoteError, type Call } from '~/workers/rpc';
import { pdfOf } from '../../../../foreign/documents';
import { call } from '../../../workers/call';

vi.mock('~/lib/text/pdf', async (original) => {
  const real: { readPdf: typeof readPdf } = await original();
  return { ...real, readPdf: vi.fn(real.readPdf) };
});

type Method = (argument: never, call: Call) => Promise<unknown>;
const service: Record<string, Method> = {
  load,
  documents,
  look,
  place,
  pieces,
  factsOf,
  cellOf,
  ownSheets,
};

/** The worker without a thread: what is sent to it, and a death that ends the calls which are open. */
function connected() {
  const sent: string[] = [];
  const ends = new Set<(error: unknown) => void>();
  let onDeath = () => {};
  const unanswered = () => new Promise<never>((_, reject) => ends.add(reject));
  const worker = new Proxy({} as never, {
    get: (_, name: string) => (argument: { files?: { name: string; bytes?: unknown }[] }) => {
      for (const { name: file, bytes } of argument.files ?? []) if (bytes) sent.push(file);
      return Promise.race([unanswered(), service[name]!(structuredClone(argument) as never, call)]);
    },
  });
  const reader = openReader((then = () => {}) => {
    onDeath = then;
    return worker;
  });
  const die = () => {
    onDeath();
    for (const end of ends) end(new RemoteError('The worker stopped.', 'worker-died'));
  };
  return { reader, sent, unanswered, die };
}

const LOOK = { memoSigns: [], vocabulary: { name: 'o200k', address: 'none' } } as const;
const QUESTION = {
  query: 'When does the mill close?',
  answers: [{ source: '', start: 0, end: 9, words: 'in autumn' }],
};
const asked = { marked: [QUESTION], vocabulary: 'none', partner: 'minilm' } as const;
const spot = { cut: 'paragraph', ranking: 'words' } as const;

let days = 1;
beforeEach(() => {
  vi.mocked(readPdf).mockClear();
  const bytes = pdfOf([
    [[10, 50, 600, 'The mill closes in autumn.']],
    [[10, 50, 600, `The boat leaves at nine on day ${days++}.`]],
  ]) as Uint8Array<ArrayBuffer>;
  shelf.files.value = [];
  add(shelf, { files: [{ name: 'rules.pdf', bytes, taken: 'text' }] });
});

describe('what is on the shelf', () => {
  test('is sent and parsed once on the way from shelf to verdict, where three workers parsed it', async () => {
    const { reader, sent } = connected();
    const { worker } = reader;
    const [found] = await reader.look(LOOK, {});
    const marked = await worker.place({ keys: textsOf(shelf).map(keyOf), questions: [QUESTION] });
    await reader.pieces(textsOf(shelf));
    await reader.load('{name}, p. {page}');
    await worker.factsOf({ ...asked, cuts: ['paragraph'] });
    await worker.cellOf({ ...asked, ...spot });
    const sheets = await worker.ownSheets({ ...asked, ...spot, marked });
    await reader.load('{name}, p. {page}');
    const [home] = await worker.documents({});
    expect([found!.pages, home!.name]).toEqual([2, 'rules.pdf']);
    expect(sheets).toMatchObject({ sheets: [{ placing: { rank: 1, divided: false } }] });
    expect(vi.mocked(readPdf)).toHaveBeenCalledTimes(1);
    expect(sent.filter((name) => name === 'rules.pdf')).toHaveLength(2);
  });

  test('is parsed once, too, where two ask at the same time, and where it is brought again', async () => {
    const { reader } = connected();
    await Promise.all([reader.look(LOOK, {}), reader.load('')]);
    const [{ bytes, ...file }] = shelf.files.value as [(typeof shelf.files.value)[number]];
    add(shelf, { files: [{ ...file, bytes: bytes.slice() }] });
    await reader.look(LOOK, {});
    await reader.load('');
    expect(vi.mocked(readPdf)).toHaveBeenCalledTimes(1);
  });

  test('is read by another call where the first was stopped, and a fault of a reader is told', async () => {
    const { reader } = connected();
    vi.mocked(readPdf).mockRejectedValueOnce(new TypeError('broken'));
    await expect(reader.load('')).rejects.toThrow('broken');
    await reader.load('');
    expect((await reader.worker.documents({})).map(({ name }) => name)).toEqual(['rules.pdf']);
  });

  test('may be typed with signs that no text file has', async () => {
    const { reader } = connected();
    type(shelf, '%PDF-1.7 of the mill\u0001');
    await reader.load('');
    const texts = (await reader.worker.documents({})).map(({ text }) => text);
    expect(texts).toContain('%PDF-1.7 of the mill\u0001');
  });

  test('is that of the last request, though an earlier one ends later', async () => {
    const { reader } = connected();
    const earlier = reader.load('');
    shelf.files.value = [];
    type(shelf, 'The boat is late.');
    await Promise.all([earlier, reader.load('')]);
    expect((await reader.worker.documents({})).map(({ text }) => text)).toEqual([
      'The boat is late.',
    ]);
  });

  test('is sent again to a worker that follows a dead one, whose death is told once', async () => {
    const { reader, sent, unanswered, die } = connected();
    await reader.load('');
    let asks = 0;
    const ask = () =>
      reader.lasting(async () => {
        await reader.load('');
        return ++asks > 2 ? reader.worker.documents({}) : unanswered();
      });
    const both = Promise.allSettled([ask(), ask()]);
    await vi.waitFor(() => expect(asks).toBe(2));
    die();
    const outcomes = await both;
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(sent).toEqual(['rules.pdf', 'rules.pdf']);
  });
});
