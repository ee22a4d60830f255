import { questionsIn } from '~/demos/retriever/core/question-table';
import type { Shelf } from '../../parts/shelf/shelf';

/** Puts a file on the shelf: a table with a column of questions for questions, any other for a text. */
export async function thingsIn(file: File, { files, questions }: Shelf): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { readText } = await import('~/lib/text/files');
  const found = /\.csv$/i.test(file.name)
    ? questionsIn(await readText(file.name, bytes))
    : undefined;
  if (found) questions.value = found.questions;
  const taken = found ? 'questions' : 'text';
  const one = { name: file.name, bytes, taken } as const;
  files.value = [...files.value.filter(({ name }) => name !== file.name), one];
}
