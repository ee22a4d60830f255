import { longDemo } from '../../../browser/long-demo';
import { fileOf } from '../../../browser/visitor';

export const SMALL = { facts: '10', steps: '10', seed: '3', beside: '' };

export const { fillIn, run: tune } = longDemo('x-finetune');

export interface SavedFinetune {
  settings: Record<string, unknown>;
  backend: string;
  runs: {
    step: number;
    loss: number;
    parameters: number;
    looks: { step: number; shares: Record<string, number> }[];
    changes: { matrix: string; rank: number }[];
  }[];
}

export const savedRun = async (): Promise<SavedFinetune> =>
  JSON.parse(String(await fileOf('json'))) as SavedFinetune;
