import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environment } from '../../scripts/kit/environment';
import { comparisonOf } from '~/lib/scores/comparison';
import type { ScoreFile } from '~/lib/scores/file';
import { readScores } from '~/lib/scores/read';
import { scoresOf } from '~/lib/scores/systems';
import { named, runIn } from './run';

const inspect = environment('inspect');
const [name, skip] = named('logs that Inspect writes', inspect);

/** Asks two mock models four questions twice; words are counted by their blanks, since the vocabulary is fetched otherwise. */
const PROGRAM = `
import sys, tiktoken
class Words:
    def encode(self, text, **_): return text.split()
tiktoken.get_encoding = lambda name: Words()
from inspect_ai import Task, eval
from inspect_ai.dataset import Sample
from inspect_ai.model import ModelOutput, get_model
from inspect_ai.scorer import includes
from inspect_ai.solver import generate
samples = [Sample(id=f"q{i}", input=f"When does ferry {i} leave?", target=f"{i}:10", metadata={"page": f"p{i // 2}"}) for i in range(4)]
task = Task(dataset=samples, solver=generate(), scorer=includes(), name="ferry")
for system, answers in (("one", ["no", "1:10", "no", "no"]), ("two", ["0:10", "1:10", "2:10", "no"])):
    outputs = [ModelOutput.from_content("mockllm/model", answer) for answer in answers * 2]
    eval(task, model=get_model("mockllm/model", custom_outputs=outputs), epochs=2, log_dir=system, log_format="json", display="none", max_connections=1, max_samples=1)
`;

describe.skipIf(skip)(name, () =>
  test('are read with their epochs, and compared', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'inspect-'));
    writeFileSync(join(folder, 'ask.py'), PROGRAM);
    const { said, status } = await runIn(inspect, 'python', ['ask.py'], { folder });
    expect(status, said).toBe(0);
    const files = ['one', 'two'].map((system) => {
      const [log] = globSync(`${folder}/${system}/*.json`);
      return readScores(system, readFileSync(log!, 'utf8')) as ScoreFile;
    });
    const roles = new Map(files.flatMap((file) => [...file.roles]));
    const scores = scoresOf(files, roles);
    expect(scores.systems.map(({ repeated }) => repeated)).toEqual([4, 4]);
    const { best } = comparisonOf(scores, scores.systems[0]!);
    expect(best).toMatchObject({ won: 2, lost: 0 });
  }),
);
