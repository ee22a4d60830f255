import type { APIRoute } from 'astro';
import { ladderExam } from '~/content/lookup';

/** The questions about the quays, which a reader's own model is asked after a press. */
export const GET: APIRoute = async () => Response.json(await ladderExam());
