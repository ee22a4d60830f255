import { expect, test } from 'vitest';
import { forgiveLocal } from './answers-page';
import { openModelPage } from './language-model-page';
import { weights } from '../llama';
import { llamaServer } from './llama-server';
import { useVisitor } from './visitor';

useVisitor({ viewport: { width: 1280, height: 900 } });

const file = weights();
const name = 'a real model through llama.cpp is connected, answers, and its pace is known';
const missing =
  ' (left out: it needs npm install --no-save @fugood/llama.node@1.7.15, and a GGUF file in LLM_GGUF or in .cache/ladder/source)';

test.skipIf(!file)(file ? name : name + missing, async () => {
  const server = await llamaServer(file!);
  try {
    const { toServer, endpoint, list, settled, ask, answer, status, estimate, play, set } =
      await openModelPage();
    forgiveLocal();
    await toServer();
    await endpoint.fill(server.url.replace('http://', ''));
    await list.click();
    await settled();
    await expect.poll(() => status.textContent()).toContain('answers from now on');
    await set('lmMost', '24');
    await ask('The ferry to Arlen leaves at 7:30. When does the ferry to Arlen leave?');
    await expect.poll(async () => (await answer.innerText()).trim().length).toBeGreaterThan(3);
    await expect.poll(() => play.textContent()).toMatch(/The prompt had \d+ tokens/);
    await expect.poll(() => estimate.textContent()).toContain('at the pace of the last answer');
  } finally {
    await server.close();
  }
});
