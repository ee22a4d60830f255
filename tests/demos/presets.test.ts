import { describe, expect, test } from 'vitest';
import * as abstain from '~/demos/abstain/core/settings';
import { PRESETS as costPresets } from '~/lib/cost/presets';
import { costFields } from '~/lib/cost/settings';
import * as evidence from '~/lib/evidence/settings';
import * as finetune from '~/demos/finetune/core/settings';
import * as trainer from '~/lib/trainer/settings';
import { promptFields } from '~/demos/prompt/core/settings';
import { BEGINNINGS, PROMPTS } from '~/demos/prompt/prompt-demo';
import { parseField, type Field } from '~/lib/settings/table';

const FORMS: Record<string, [fields: object, presets: object]> = {
  abstain: [abstain.abstainFields, abstain.PRESETS],
  cost: [costFields, costPresets],
  evidence: [evidence.evidenceFields, evidence.PRESETS],
  finetune: [finetune.finetuneFields, finetune.PRESETS],
  prompt: [promptFields, { ...PROMPTS, ...BEGINNINGS }],
  trainer: [trainer.trainerFields, trainer.PRESETS],
};

describe.each(Object.entries(FORMS))('the form of %s', (_, [fields, presets]) => {
  test.each(Object.entries(presets))('accepts every value of the preset %s', (_, preset) => {
    for (const [name, value] of Object.entries(preset as object)) {
      const text = typeof value === 'boolean' ? String(Number(value)) : String(value);
      expect(parseField((fields as Record<string, Field>)[name]!, text), name).toBe(value);
    }
  });
});
