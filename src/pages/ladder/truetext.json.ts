import type { APIRoute } from 'astro';
import { textExam } from '~/content/lookup';

/** The questions on a true text, which a reader's own model is asked after a press. */
export const GET: APIRoute = async () => Response.json(await textExam());
