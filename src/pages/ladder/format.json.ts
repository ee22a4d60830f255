import type { APIRoute } from 'astro';
import { formatExam } from '~/content/lookup';

/** The messages to be filed in one line, which a reader's own model is asked after a press. */
export const GET: APIRoute = async () => Response.json(await formatExam());
