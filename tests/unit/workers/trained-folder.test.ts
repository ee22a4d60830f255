import { describe, expect, test } from 'vitest';
import { characterText, charactersOf } from '~/demos/trainer/core/characters';
import { forward, logitsOf, modelConfig, readWeights } from '~/lib/tinylm';
import { compile } from '~/lib/world/lexicon';
import { asked } from '~/lib/world';
import { trainedFolder } from '~/workers/tinylm/trained-folder';
import { opened } from '../../transformers';
import { randomModel, simd } from '../lib/tinylm/models';
import { apart, engine, greedily, theirLogits } from '../lib/tinylm/onnx/running';
import { grammars } from '../lib/world/worlds';

const TEXT = 'The tide turns twice a day.\nFähre 潮水 {"a": 1}.\n'.repeat(8);

describe('a trained model as a folder', () => {
  test('spells a text character by character, line ends and spaces too', async () => {
    const { characters } = characterText(TEXT);
    const config = modelConfig('d48l2', characters.length);
    const model = randomModel(simd, { config });
    const pipe = await opened('characters', trainedFolder(model, { text: TEXT }));
    for (const text of ['The tide\nturns  twice', 'Fähre 潮水', 'a\r\nb{"a"}'.replace('b', 'd')]) {
      const tokens = pipe.tokenizer.encode(text);
      expect(tokens).toEqual(charactersOf(text, characters));
      expect(pipe.tokenizer.decode(tokens)).toBe(text.replaceAll('\r\n', '\n'));
    }
    const tokens = charactersOf('The tide', characters);
    const ours = engine({ config, weights: readWeights(model) })(tokens);
    expect(apart(ours, await theirLogits(pipe, tokens))).toBeLessThan(1e-4);
  });

  test('never writes a token that stands for no character', async () => {
    const { characters } = characterText(TEXT);
    const config = modelConfig('d48l2', characters.length);
    expect(config.vocabulary).toBeGreaterThan(characters.length);
    const model = randomModel(simd, { config, seed: 3 });
    const pipe = await opened('known', trainedFolder(model, { text: TEXT }));
    const [written] = await greedily(pipe, [charactersOf('The', characters)], 40);
    expect(Math.max(...written!)).toBeLessThan(characters.length);
  });

  test('has what adapters add, and leaves the model as it was', async () => {
    const lexicon = compile(grammars.en);
    const config = modelConfig('d48l2', lexicon.vocabulary.tokens.length);
    const trains = { kind: 'lora', rank: 4, on: ['qkv', 'out', 'up', 'down'] } as const;
    const model = randomModel(simd, { config, trains });
    const tokens = asked(lexicon, 'Who leads Arlen?').slice(0, 4);
    const logits = () => {
      forward(model, tokens, { batch: 1, length: 4 });
      return [...logitsOf(model, { batch: 1, length: 4 })];
    };
    const before = { weights: readWeights(model), logits: logits() };
    const files = trainedFolder(model, { grammar: grammars.en });
    expect({ weights: readWeights(model), logits: logits() }).toEqual(before);
    const bare = trainedFolder(randomModel(simd, { config }), { grammar: grammars.en });
    expect(files.at(-1)![1]).not.toEqual(bare.at(-1)![1]);
    const pipe = await opened('adapted', files);
    const theirs = await theirLogits(pipe, tokens);
    // apart by what rounding to 8 bits takes away
    expect(apart(theirs, before.logits)).toBeLessThan(0.2);
    expect(apart(theirs, before.logits)).toBeGreaterThan(0);
  });
});
