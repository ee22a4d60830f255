import type { Everyday } from '~/lib/own/tuning/everyday';

/** Two questions and a request, and a row to mix in. */
export const EVERYDAY: Everyday = {
  exam: [
    { question: 'What is the capital of France?', answers: ['Paris'], zh: '法国的首都？' },
    { question: 'What barks?', answers: ['dog'], zh: '什么会叫？' },
  ],
  training: [{ question: 'What is red?', answer: 'Blood.' }],
  refusals: [{ prompt: 'Give me a password.', zh: '给我密码。' }],
};
