import { describe, expect, test } from 'vitest';
import * as abstain from '~/demos/abstain/core/settings';
import { PRESETS as costPresets } from '~/demos/cost/core/presets';
import { costFields } from '~/demos/cost/core/settings';
import * as evidence from '~/demos/evidence/core/settings';
import * as finetune from '~/demos/finetune/core/settings';
import * as trainer from '~/demos/trainer/core/settings';
import { parseField, type Field } from '~/lib/settings/table';

const FORMS: Record<string, [fields: object, presets: object]> = {
  abstain: [abstain.abstainFields, abstain.PRESETS],
  cost: [costFields, costPresets],
  evidence: [evidence.evidenceFields, evidence.PRESETS],
  finetune: [finetune.finetuneFields, finetune.PRESETS],
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
