import type { APIRoute } from 'astro';
import digests from '~/lib/hub/digests.json';

/** The SHA-256 of every file of the open models, by its path: pages let no other file answer. */
export const GET: APIRoute = () => Response.json(digests);
