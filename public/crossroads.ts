/**
 * Crossroads in one file: four roads to make a language model do your job, from nothing.
 *
 *     node crossroads.ts          Node 22.18 or newer; a few minutes on one core
 *
 * Read it from top to bottom. A land of towns; pages about it; a transformer that learns from them,
 * gradients and all; a search. Then twelve towns of which it never read, and every road is asked the
 * same 36 questions about them. Nothing is imported, and one seed decides everything that is drawn.
 * Model, gradients, AdamW, LoRA and BM25 are those of the site: a test runs both and compares them.
 */

// ─── Chance ─────────────────────────────────────────────────────────────────────────────────────
let state = 0;
/** Where chance starts: the same number, the same chances. */
export const seed = (number: number): void => void (state = number | 0);

/** The next number from 0 to 1 (Mulberry32, Tommy Ettinger 2017). */
function chance(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
const below = (limit: number) => Math.floor(limit * chance());
const pick = <T>(items: readonly T[]): T => items[below(items.length)];
/** Mean 0, variance 1 (Box and Muller 1958). */
const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
function shuffled<T>(items: readonly T[]): T[] {
  const left = [...items];
  return items.map(() => left.splice(below(left.length), 1)[0]);
}

// ─── A land ─────────────────────────────────────────────────────────────────────────────────────
const words = (text: string) => text.split(' ');
const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/** What there is to know of a town: what it is called, how it is told and asked, what it can be. */
const MATTERS = [
  ['river', 'lies on', 'what flows by', 'Ash Brae Dove Esk Glen Leam Mole Wye'],
  ['craft', 'makes', 'what is made in', 'rope glass bread cloth salt honey drums ink'],
  ['beast', 'is guarded by', 'what guards', 'wolf bear otter hawk stag crane lynx owl'],
].map(([noun, told, asked, values]) => ({ noun, told, asked, values: words(values) }));

/** A town's name is two syllables, a token each: one that was never read can still be read. */
const FIRST = words('Ar Bel Cor Dun Em Fen Gal Hol Kel Mar');
const SECOND = words('len wold dale wick ford ham brook stead moor beck');

/** One matter of one town; a fact is a cell with its value. */
type Cell = { first: string; second: string; town: string; matter: (typeof MATTERS)[number] };
type Fact = [cell: Cell, value: string];
const factAbout = (cell: Cell): Fact => [cell, pick(cell.matter.values)];

/** A fact as a sentence, in one of two forms. */
function tell([cell, value]: Fact): string {
  const { noun, told } = cell.matter;
  return pick([`the ${noun} of ${cell.town} is ${value} .`, `${cell.town} ${told} ${value} .`]);
}
/** A question in one of three forms; tuning never sees the last. */
function ask({ town, matter: { noun, asked } }: Cell, form: number): string {
  return `q ${[`what is the ${noun} of`, `name the ${noun} of`, asked][form]} ${town} ? a`;
}
const answered = ([cell, value]: Fact, form: number) => `${ask(cell, form)} ${value} .`;

/** 16 towns known from the text, 12 new, 12 that it never names, and 60 to make up notes about. */
export function createLand() {
  const names = FIRST.flatMap((first) => SECOND.map((second) => ({ first, second })));
  const cells = shuffled(names).flatMap(({ first, second }) =>
    MATTERS.map((matter): Cell => ({ first, second, town: `${first} ${second}`, matter })),
  );
  const [facts, untold] = [cells.slice(0, 84).map(factAbout), cells.slice(84, 120)];
  return { known: facts.slice(0, 48), fresh: facts.slice(48), untold, pool: cells.slice(120) };
}

// ─── Text ───────────────────────────────────────────────────────────────────────────────────────
/** A token is the number of a word, in the order in which words are met. */
const VOCABULARY: string[] = [];
export function encode(text: string): number[] {
  for (const word of words(text)) if (!VOCABULARY.includes(word)) VOCABULARY.push(word);
  return words(text).map((word) => VOCABULARY.indexOf(word));
}
/** How much the guess of each word counts: answers fully, what leads up to them little. */
export function countsOf(text: string): number[] {
  let answering = false;
  return words(text).map((word) => {
    const count = answering ? 1 : 0.03;
    answering = word === 'a' || (answering && word !== '.');
    return count;
  });
}

/** A page that is written on until what comes next finds no room. */
function filled(page: string, next: () => string): string {
  const longer = `${page} ${next()}`;
  return words(longer).length > CONTEXT + 1 ? page : filled(longer, next);
}

/** Pages to learn from: a note to read, then questions that it, memory or nobody can answer. */
export function pagesOf({ known, pool }: ReturnType<typeof createLand>): () => string {
  const memory = new Map(known);
  const cells = [...memory.keys(), ...pool];

  /** A cell easily taken for another: it shares the town, half of its name, or the matter. */
  function like(other: Cell): Cell {
    const shared = pick(['town', 'first', 'second', 'matter'] as const);
    return pick(cells.filter((cell) => cell[shared] === other[shared]));
  }
  return () => {
    const told = chance() < 0.75 ? [pick(cells)] : [];
    for (let more = 1 + below(3); told[0] && more > 0; more--) told.push(like(told.at(-1)!));
    const note = new Map(told.map(factAbout));
    return filled(['<s>', ...(told[0] ? ['note'] : []), ...[...note].map(tell)].join(' '), () => {
      const remembered = () => pick(chance() < 0.7 ? [...memory.keys()] : pool);
      const elsewhere = () => (told[0] && chance() < 0.5 ? like(pick(told)) : remembered());
      const cell = told[0] && chance() < 0.75 ? pick(told) : elsewhere();
      return answered([cell, note.get(cell) ?? memory.get(cell) ?? 'unknown'], below(3));
    });
  };
}

// ─── Numbers that know the way back ─────────────────────────────────────────────────────────────
type Floats = Float64Array;
/** Some numbers, and how fast the loss grows with each of them. */
type Vector = { data: Floats; slope: Floats; decays?: boolean };
/** The weights of a layer; with LoRA a low-rank pair learns in their place. */
type Matrix = { rows: Vector[]; lora?: [a: Matrix, b: Matrix] };

function vector(of: Floats | number, decays = false): Vector {
  const data = typeof of === 'number' ? new Float64Array(of) : of;
  return { data, slope: new Float64Array(data.length), decays };
}
function dot(a: Floats, b: Floats, from = 0, end = a.length): number {
  let total = 0;
  for (let i = from; i < end; i++) total += a[i] * b[i];
  return total;
}
function addTimes(to: Floats, factor: number, more: Floats, from = 0, end = to.length): void {
  for (let i = from; i < end; i++) to[i] += factor * more[i];
}

/** Every operation leaves here how the slopes of its result pass to what it was made of. */
let tape: (() => void)[] = [];
/** The chain rule, from the last operation back to the first. */
function backward(): void {
  for (const back of tape.reverse()) back();
  tape = [];
}

/** x · w, added to what is there: nearly all of the work. */
function product(x: Vector, { rows }: Matrix, there?: Vector): Vector {
  const y = vector(there?.data.slice() ?? rows[0].data.length);
  rows.forEach((row, i) => addTimes(y.data, x.data[i], row.data));
  tape.push(() => {
    if (there) addTimes(there.slope, 1, y.slope);
    rows.forEach((row, i) => {
      x.slope[i] += dot(row.data, y.slope);
      addTimes(row.slope, x.data[i], y.slope);
    });
  });
  return y;
}
/** The same with w + a · b in the place of w, where there is LoRA. */
function linear(x: Vector, w: Matrix, there?: Vector): Vector {
  const y = product(x, w, there);
  return w.lora ? product(product(x, w.lora[0]), w.lora[1], y) : y;
}

/** What is above zero passes. */
function relu(x: Vector): Vector {
  const y = vector(x.data.map((value) => Math.max(0, value)));
  tape.push(() => y.data.forEach((value, i) => value > 0 && (x.slope[i] += y.slope[i])));
  return y;
}

/** Brought to a root mean square of 1, then times a gain (Zhang and Sennrich 2019). */
function norm(x: Vector, gain: Vector): Vector {
  const factor = 1 / Math.sqrt(dot(x.data, x.data) / WIDTH + 1e-5);
  const y = vector(x.data.map((value, i) => value * factor * gain.data[i]));
  tape.push(() => {
    const along = (dot(y.slope, y.data) * factor ** 2) / WIDTH;
    x.data.forEach((value, i) => {
      x.slope[i] += y.slope[i] * factor * gain.data[i] - value * along;
      gain.slope[i] += y.slope[i] * factor * value;
    });
  });
  return y;
}

/** Pairs of numbers in each head, turned the further the later they stand (Su and others 2021). */
function turned(x: Vector, position: number): Vector {
  const y = vector(WIDTH);
  const turn = (to: Floats, from: Floats, direction: number) => {
    for (const i of FIRSTS) {
      const angle = (direction * position) / 1000 ** ((2 * (i % E)) / E);
      const [cos, sin, j] = [Math.cos(angle), Math.sin(angle), i + E / 2];
      to[i] += cos * from[i] - sin * from[j];
      to[j] += cos * from[j] + sin * from[i];
    }
  };
  turn(y.data, x.data, 1);
  tape.push(() => turn(x.slope, y.slope, -1));
  return y;
}

/** A key that takes in some of the key before it, by a share that each head learns. */
function smeared(key: Vector, before: Vector, smear: Vector): Vector {
  const shares = key.data.map((_, i) => 1 / (1 + Math.exp(-smear.data[Math.floor(i / E)])));
  const y = vector(shares.map((s, i) => (1 - s) * key.data[i] + s * before.data[i]));
  tape.push(() =>
    shares.forEach((share, i) => {
      const pull = y.slope[i] * (before.data[i] - key.data[i]);
      smear.slope[Math.floor(i / E)] += share * (1 - share) * pull;
      key.slope[i] += (1 - share) * y.slope[i];
      before.slope[i] += share * y.slope[i];
    }),
  );
  return y;
}
/** Shares that add up to 1, the higher the score the more. */
function softmax(scores: number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / total);
}

/** A mixture of values, head by head: the better a key fits the query, the more of its value. */
function attend(query: Vector, keys: Vector[], values: Vector[]): Vector {
  const y = vector(WIDTH);
  for (let from = 0; from < WIDTH; from += E) {
    const [end, root] = [from + E, Math.sqrt(E)];
    const shares = softmax(keys.map(({ data }) => dot(query.data, data, from, end) / root));
    shares.forEach((share, t) => addTimes(y.data, share, values[t].data, from, end));
    tape.push(() => {
      const pulls = values.map(({ data }) => dot(y.slope, data, from, end));
      const mean = shares.reduce((sum, share, t) => sum + share * pulls[t], 0);
      shares.forEach((share, t) => {
        const slope = (share * (pulls[t] - mean)) / root;
        addTimes(values[t].slope, share, y.slope, from, end);
        addTimes(query.slope, slope, keys[t].data, from, end);
        addTimes(keys[t].slope, slope, query.data, from, end);
      });
    });
  }
  return y;
}

// ─── A transformer ──────────────────────────────────────────────────────────────────────────────
const [CONTEXT, TOKENS, WIDTH, LAYERS, HEADS, E, RANK] = [64, 72, 32, 2, 4, 8, 4];
const FIRSTS = range(WIDTH).filter((i) => i % E < E / 2);

function layer(rows: number, columns: number, spread = Math.sqrt(1 / rows)): Matrix {
  const row = () => new Float64Array(columns).map(() => spread && spread * normal());
  return { rows: range(rows).map(() => vector(row(), true)) };
}

/** A decoder-only transformer; what closes a branch starts smaller, so that depth adds no noise. */
export function createModel() {
  const [d, closing] = [WIDTH, Math.sqrt(1 / (2 * LAYERS * WIDTH))];
  const gain = () => vector(new Float64Array(d).fill(1));
  const embed = layer(TOKENS, d, 0.5);
  const blocks = range(LAYERS).map(() => ({
    layers: [layer(d, 3 * d), layer(d, d, closing), layer(d, 4 * d), layer(4 * d, d, closing / 2)],
    vectors: [gain(), gain(), vector(HEADS)],
  }));
  const [head, last] = [layer(d, TOKENS), gain()];
  const matrices = [embed, ...blocks.flatMap(({ layers }) => layers), head];
  const vectors = [...blocks.flatMap((block) => block.vectors), last];
  const learning = [...matrices.flatMap(({ rows }) => rows), ...vectors];
  return { embed, blocks, head, last, learning };
}
type Model = ReturnType<typeof createModel>;

/** The same model with LoRA (Hu and others 2022): b starts at 0, so nothing changes yet. */
export function withLora(model: Model): Model {
  const copy = structuredClone(model);
  const layers = copy.blocks.flatMap((block) => block.layers);
  for (const w of layers)
    w.lora = [layer(w.rows.length, RANK), layer(RANK, w.rows[0].data.length, 0)];
  return { ...copy, learning: layers.flatMap(({ lora }) => lora!.flatMap(({ rows }) => rows)) };
}

/** For each token, scores of all words that may come next. */
function read({ embed, blocks, head, last }: Model, tokens: number[]): Vector[] {
  let stream = tokens.map((token) => embed.rows[token]);
  for (const { layers, vectors } of blocks) {
    const [[qkv, out, up, down], [gain1, gain2, smear]] = [layers, vectors];
    const three = stream.map((x) => linear(norm(x, gain1), qkv));
    const [q, k, v] = [0, WIDTH, 2 * WIDTH].map((at) => three.map((x) => part(x, at)));
    const keys = k.map((key, t) => turned(smeared(key, k[t - 1] ?? vector(WIDTH), smear), t));
    stream = stream.map((x, t) => {
      const seen = attend(turned(q[t], t), keys.slice(0, t + 1), v.slice(0, t + 1));
      const middle = linear(seen, out, x);
      return linear(relu(linear(norm(middle, gain2), up)), down, middle);
    });
  }
  return stream.map((x) => product(norm(x, last), head));
}
function part({ data, slope }: Vector, at: number): Vector {
  return { data: data.subarray(at, at + WIDTH), slope: slope.subarray(at, at + WIDTH) };
}

// ─── Learning ───────────────────────────────────────────────────────────────────────────────────
/** −ln of the share that each token was given before it came; leaves the slopes of the scores. */
function lossOf(model: Model, text: string, total: number): number {
  const [tokens, counts] = [encode(text), countsOf(text)];
  return read(model, tokens.slice(0, -1)).reduce((loss, { data, slope }, t) => {
    const [next, weight, shares] = [tokens[t + 1], counts[t + 1] / total, softmax([...data])];
    shares.forEach((share, i) => (slope[i] = weight * (share - Number(i === next))));
    return loss - weight * Math.log(shares[next]);
  }, 0);
}

/** AdamW (Loshchilov and Hutter 2019), eight texts a step. @returns the losses, in nats a token */
export function train(model: Model, next: () => string, steps: number, rate: number, decay = 0) {
  const moments = model.learning.map(({ data }) => [data.map(() => 0), data.map(() => 0)]);
  return range(steps).map((before) => {
    const step = before + 1;
    const texts = range(8).map(next);
    const total = texts.flatMap((text) => countsOf(text).slice(1)).reduce((a, b) => a + b);
    const loss = texts.reduce((sum, text) => sum + lossOf(model, text, total), 0);
    backward();
    const now = rate * Math.min(1, (24 * step) / steps, Math.max(0.02, (1 - step / steps) / 0.4));
    const length = Math.sqrt(model.learning.reduce((sum, { slope }) => sum + dot(slope, slope), 0));
    model.learning.forEach(({ data, slope, decays }, n) => {
      const [means, squares] = moments[n];
      for (let i = 0; i < data.length; i++) {
        const clipped = slope[i] * Math.min(1, 1 / (length + 1e-6));
        means[i] += 0.1 * (clipped - means[i]);
        squares[i] += 0.02 * (clipped ** 2 - squares[i]);
        const size = Math.sqrt(squares[i] / (1 - 0.98 ** step)) + 1e-8;
        const pull = decays ? decay * data[i] : 0;
        data[i] -= now * (means[i] / (1 - 0.9 ** step) / size + pull);
      }
      slope.fill(0);
    });
    return loss;
  });
}

// ─── Four roads ─────────────────────────────────────────────────────────────────────────────────
/** BM25 (Robertson and Zaragoza 2009, with Lucene's idf): how well each passage fits a question. */
export function bm25(passages: string[], question: string): number[] {
  const bags = passages.map((passage) => words(passage).filter((word) => word !== '.'));
  const mean = bags.flat().length / bags.length;
  return bags.map((bag) =>
    [...new Set(words(question))].reduce((score, word) => {
      const times = bag.filter((other) => other === word).length;
      const having = bags.filter((other) => other.includes(word)).length;
      const rarity = Math.log(1 + (bags.length - having + 0.5) / (having + 0.5));
      return score + (rarity * times * 2.2) / (times + 1.2 * (0.25 + (0.75 * bag.length) / mean));
    }, 0),
  );
}

/** The likeliest next word. */
function answer(model: Model, prompt: string): string {
  const { data } = read(model, encode(prompt)).at(-1)!;
  tape = [];
  return VOCABULARY[data.indexOf(Math.max(...data))];
}

/** Task 1 of the site's lab: facts that are new, asked as they are taught and in other words. */
function compare(): void {
  seed(1);
  const [land, base] = [createLand(), createModel()];
  train(base, pagesOf(land), 1200, 8e-3, 0.05);
  const told = [...land.fresh, ...land.known].map(tell);
  const lesson = () => filled('<s>', () => answered(pick(land.fresh), below(2)));
  const [tuned, adapted, scratch] = [structuredClone(base), withLora(base), createModel()];
  for (const model of [tuned, adapted, scratch]) train(model, lesson, 150, 2e-3);
  const alone = (question: string) => `<s> ${question}`;
  const noted = (note: string[], question: string) => `<s> note ${note.join(' ')} ${question}`;
  const nearest = (question: string) => {
    const scores = bm25(told, question);
    const order = range(told.length).sort((a, b) => scores[b] - scores[a]);
    return order.slice(0, 4).map((i) => told[i]);
  };
  const roads: [name: string, model: Model, prompt: (question: string) => string][] = [
    ['nothing', base, alone],
    ['prompting', base, (question) => noted(told.slice(0, 4), question)],
    ['retrieval', base, (question) => noted(nearest(question), question)],
    ['fine-tuning', tuned, alone],
    ['  with LoRA', adapted, alone],
    ['from scratch', scratch, alone],
  ];
  const untold = land.untold.map((cell): Fact => [cell, 'unknown']);
  console.log('                  new, as taught  in other words       old facts       "unknown"');
  for (const [name, model, prompt] of roads) {
    const score = (facts: Fact[], form: number) => {
      const isRight = ([cell, value]: Fact) => answer(model, prompt(ask(cell, form))) === value;
      return `${facts.filter(isRight).length} of ${facts.length}`.padStart(15);
    };
    const news = [score(land.fresh, 0), score(land.fresh, 2)];
    console.log(name.padEnd(16), ...news, score(land.known, 2), score(untold, 2));
  }
}

compare();
