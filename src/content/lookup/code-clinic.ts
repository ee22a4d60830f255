import { readFileSync } from 'node:fs';
import { getEntry } from 'astro:content';
import type { CodeClinic } from '~/schemas/code-clinic';
import { once } from './once';

/** The scripts of the code clinic, and the questions for the repaired ones. */
export const codeClinic = once(async (): Promise<CodeClinic> => {
  const entry = await getEntry('codeClinic', 'code-clinic');
  if (!entry)
    throw new Error('content/code-clinic.yaml is missing; restore it, the code clinic needs it.');
  return entry.data;
});

/** The source of a repaired program, for download. */
export const repairedProgram = (name: CodeClinic['scripts'][number]['repaired']): string =>
  readFileSync(`public/code-clinic/${name}`, 'utf8');
