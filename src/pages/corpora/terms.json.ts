import type { APIRoute } from 'astro';
import { allTerms } from '~/content/lookup';
import { termPoints } from '~/demos/embedding-map/core/terms';

/** The glossary as loaded by the embedding map: each term in both languages. */
export const GET: APIRoute = async () => Response.json(termPoints(await allTerms()));
