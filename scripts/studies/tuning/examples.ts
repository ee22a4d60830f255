import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { tuningExample, tuningRefusals } from '~/schemas/tuning';

/** The examples of content/tuning that runs are recorded of. */
export const TASKS = ['tickets', 'facts', 'style'] as const;
export type Task = (typeof TASKS)[number];

const read = (name: string): unknown =>
  parse(readFileSync(`content/tuning/${name}.yaml`, 'utf8')) as unknown;

export const exampleOf = (task: Task) => tuningExample.parse(read(task));
export const refusals = () => tuningRefusals.parse(read('refusals')).requests;
