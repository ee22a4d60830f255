/**
 * Writes the adapters that the ladder has trained for the page: npm run adapters
 *
 * They come from the cache that `npm run record -- ladder` leaves, and go to public/lm/adapters, which is committed: 5 MB each.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openSafetensors } from '../../tools/models/source/safetensors';
import { placesOf, type Adapter } from '~/lib/llama/adapter/file';
import type { Part } from '~/lib/llama/shape';
import type { LlamaConfig } from '~/lib/llama/smollm2';
import { PEFT_NAMES } from '~/lib/llama/tuning/peft';
import { writtenAdapter } from '../studies/ladder/adapter-file';
import { openExam } from '../studies/ladder/exam';
import { factsJobs } from '../studies/ladder/facts';
import { adapterOf, digestOf } from '../studies/ladder/python';
import { readWorld } from '../studies/ladder/worlds';

const TARGET = 'public/lm/adapters';
/** The adapters of the page: a road that tunes, and the file's name. All are of the world of the quays. */
const ADAPTERS = { lora: 'quays', 'lora-reading': 'quays-reading' } as const;
const { shape } = JSON.parse(readFileSync('public/lm/smollm2/config.json', 'utf8')) as LlamaConfig;
mkdirSync(TARGET, { recursive: true });
for (const { road, job } of factsJobs(await openExam(readWorld('quays')))) {
  const name = ADAPTERS[road as keyof typeof ADAPTERS];
  if (!name || !job.tuning) continue;
  const file = `${adapterOf(digestOf(job))}/adapter_model.safetensors`;
  if (!existsSync(file)) {
    console.log(`${name} is not there: npm run record -- ladder trains it.`);
    continue;
  }
  const { rank, alpha } = job.tuning;
  const bytes = writtenAdapter(adapterIn(readFileSync(file), rank, alpha / rank));
  writeFileSync(`${TARGET}/${name}.lora`, bytes);
  console.log(`${TARGET}/${name}.lora: ${bytes.length} bytes`);
}

/** An adapter as the network takes it: its matrices transposed, its strength a part of B. */
function adapterIn(file: Uint8Array, rank: number, strength: number): Adapter {
  const read = openSafetensors(file);
  const tensors = placesOf(shape, rank).map(({ name, side, dims }) => {
    const [, layer, part] = name.split('.') as [string, string, Part];
    const stored = read(
      `base_model.model.model.layers.${layer}.${PEFT_NAMES[part]}.lora_${side}.weight`,
    );
    const [rows, columns] = dims;
    const factor = side === 'B' ? strength : 1;
    const numbers = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        numbers[row * columns + column] = factor * stored[column * rows + row]!;
    return [name, { dims, numbers }] as const;
  });
  return { rank, tensors: new Map(tensors) };
}
