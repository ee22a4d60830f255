import { z } from 'astro/zod';
import { text } from './ids';

/** content/glosses.yaml: by language what an English text of the ladder's records means, with what answers between asterisks. */
export const glosses = z.record(text, z.record(text, text));
