import type { jsonOf } from '~/demos/finetune/finetune-demo';
import { longDemo } from '../../../browser/long-demo';
import { fileOf } from '../../../browser/visitor';

export const SMALL = { facts: '10', steps: '10', seed: '3', beside: '' };

export const { fillIn, run: tune } = longDemo('x-finetune');

export const savedRun = async () =>
  JSON.parse(String(await fileOf('json'))) as ReturnType<typeof jsonOf>;
