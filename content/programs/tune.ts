import { appendFile, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import Together from 'together-ai';

const base = 'Qwen/Qwen3.5-9B';
const { INFERENCE_URL = 'https://api-inference.together.ai/v1', EVERY = '30000' } = process.env;
const client = new Together({ maxRetries: 5, timeout: 120_000 });
const served = new Together({ baseURL: INFERENCE_URL, maxRetries: 5, timeout: 120_000 });
const { project_id: projectId } = await client.whoami();
const lines = (await readFile('questions.jsonl', 'utf8')).trim().split('\n');
const questions: { question: string; answer?: string | null }[] = lines.map((line) =>
  JSON.parse(line),
);

function mark(text: string, finished: boolean, answer?: string | null): boolean | null {
  if (!finished) return null;
  const [first = ''] = text.split('\n');
  return first.toLowerCase().includes((answer || 'it does not say').toLowerCase());
}

async function ask(model: string, question: string) {
  const started = performance.now();
  const reply = await served.chat.completions.create({
    model,
    max_tokens: 4000,
    reasoning: { enabled: false },
    messages: [{ role: 'user', content: question }],
  });
  const { message, finish_reason: ended } = reply.choices[0]!;
  const text = (message?.content ?? '').trim();
  const stop = text === '' && ended !== 'length' ? 'empty' : ended;
  return { text, stop, seconds: (performance.now() - started) / 1000 };
}

async function exam(system: string, model: string): Promise<string> {
  const marks: (boolean | null)[] = [];
  for (const { question, answer } of questions) {
    const { text, ...rest } = await ask(model, question);
    const ok = mark(text, rest.stop === 'stop' || rest.stop === 'eos', answer);
    marks.push(ok);
    const line = { system, question, expected: answer, answer: text, ok, ...rest };
    await appendFile('results.jsonl', `${JSON.stringify(line)}\n`);
  }
  const scored = marks.filter((ok) => ok !== null);
  const right = scored.filter(Boolean).length;
  return `${system}: ${right} of ${scored.length} right, ${marks.length - scored.length} not scored`;
}

async function until(what: string, looks: number, ready: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < looks; look++) {
    if (await ready()) return;
    await pause(Number(EVERY));
  }
  throw new Error(`${what} was not ready after ${looks} looks. Look at api.together.ai.`);
}

async function onEndpoint(system: string, model: string, config: string): Promise<string> {
  const name = `${system}-${Date.now()}`;
  const { id: endpointId, name: address } = await client.beta.endpoints.create({ projectId, name });
  console.log(`${address} costs money while it runs: tg beta endpoints rm ${endpointId} --force`);
  const { deployments } = client.beta.endpoints;
  const { id } = await deployments.create(endpointId, {
    projectId,
    name: system,
    model,
    config,
    autoscaling: { minReplicas: 1, maxReplicas: 1, scaleToZeroWindow: '30m' },
  });
  try {
    const trafficSplit = [{ deploymentId: id, weight: 1 }];
    await client.beta.endpoints.update(endpointId, { projectId, trafficSplit });
    await until(`The endpoint ${address}`, 80, async () => {
      const { status } = await deployments.retrieve(id, { projectId, endpointId });
      if (status.state === 'DEPLOYMENT_STATE_FAILED') throw new Error(status.message);
      return status.state === 'DEPLOYMENT_STATE_READY';
    });
    return await exam(system, address);
  } finally {
    const autoscaling = { minReplicas: 0, maxReplicas: 0 };
    await deployments.update(id, { projectId, endpointId, autoscaling });
    console.log(`${address} is stopping.`);
  }
}

const catalog = client.beta.models.listSupported({ search: base, product: 'PRODUCT_DEDICATED' });
const profiles = [];
for await (const one of catalog) if (one.name === base) profiles.push(...one.deploymentProfiles);
const [profile] = profiles.sort((one, other) => one.gpuCount - other.gpuCount);
if (!profile) throw new Error(`${base} cannot be served. Take a base that the catalogue has.`);

const form = new FormData();
form.set('purpose', 'fine-tune');
form.set('file_name', 'train.jsonl');
form.set('file', new Blob([await readFile('train.jsonl')]), 'train.jsonl');
const file = await client.post<{ id: string }>('/files/upload', { body: form });
const { id } = await client.fineTuning.create({
  model: base,
  training_file: file.id,
  n_epochs: 3,
  suffix: 'mine',
});
await until(`The job ${id}`, 720, async () => {
  const { status } = await client.fineTuning.retrieve(id);
  if (status === 'error' || status === 'cancelled') throw new Error(`The job ${id}: ${status}`);
  return status === 'completed';
});
const { model_object_id: model } = await client.fineTuning.retrieve(id);

const before = await onEndpoint('before', profile.model, profile.config);
const after = await onEndpoint('after', `projects/${projectId}/models/${model}`, profile.config);
console.log(`${before}\n${after}`);
