import { scan } from '~/lib/retrieval/cosine';
import { seededRng } from '~/lib/math/rng';
import { atLeast, type Report } from './report';
import { median, table, timed } from './timing';

const CHUNKS = 50_000;
const DIMENSIONS = 64;
const ROUNDS = atLeast(1, 41);

/** Cosines of one query with 50,000 × 64 floats, against adding up the same memory. */
export async function run(): Promise<Report> {
  const rng = seededRng(3);
  const chunks = new Float32Array(CHUNKS * DIMENSIONS).map(() => (rng() - 0.5) / 4);
  const query = new Float64Array(DIMENSIONS).map(() => (rng() - 0.5) / 4);
  const times: Record<'scan' | 'sum' | 'plain', number[]> = { scan: [], sum: [], plain: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.scan.push((await timed(() => scan(chunks, query)))[1]);
    times.sum.push((await timed(() => sum(chunks)))[1]);
    times.plain.push((await timed(() => plainSum(chunks)))[1]);
  }
  const [scanMs, sumMs, plainMs] = [median(times.scan), median(times.sum), median(times.plain)];
  const speed = (ms: number) => `${(ms / scanMs).toFixed(2)} ×`;
  const text = table(
    ['LSA scan, 50,000 × 64', 'ms', 'speed of the scan beside it'],
    [
      ['cosine with a query', scanMs.toFixed(2), speed(scanMs)],
      ['sum of the memory, four sums at a time', sumMs.toFixed(2), speed(sumMs)],
      ['sum of the memory, plain loop', plainMs.toFixed(2), speed(plainMs)],
    ],
  );
  return { text, figures: { scanMs, sumMs, plainMs } };
}

/** Four sums like the scan, so that both wait for memory and not for the addition before. */
function sum(values: Float32Array): number {
  let lane0 = 0;
  let lane1 = 0;
  let lane2 = 0;
  let lane3 = 0;
  for (let at = 0; at < values.length; at += 4) {
    lane0 += values[at]!;
    lane1 += values[at + 1]!;
    lane2 += values[at + 2]!;
    lane3 += values[at + 3]!;
  }
  return lane0 + lane1 + lane2 + lane3;
}

function plainSum(values: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum;
}
