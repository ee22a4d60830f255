import type { APIRoute } from 'astro';
import { formatExam, ladderExam, textExam } from '~/content/lookup';

/** Questions which a reader's own model is asked after a press: about the quays, on a true text, for one line of a form. */
const EXAMS: Readonly<Record<string, () => Promise<object>>> = {
  quays: ladderExam,
  truetext: textExam,
  format: formatExam,
};

export const getStaticPaths = () => Object.keys(EXAMS).map((exam) => ({ params: { exam } }));

export const GET: APIRoute = async ({ params }) => Response.json(await EXAMS[params.exam!]!());
