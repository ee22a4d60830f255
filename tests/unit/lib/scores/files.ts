// Small results in the form of each tool; `npm test -- --kit` lets the tools write theirs.

const marks = (first: string, second: string) =>
  [...first].map((sign, at) => [Number(sign), Number(second[at])] as const);

/** Six questions that two systems were asked: both right 2, the second alone 3, neither 1. */
export const SIX = marks('110000', '111110');

export const promptfoo = (repeats = 1): string =>
  JSON.stringify({
    results: {
      version: 3,
      results: SIX.flatMap(([one, other], at) =>
        [one, other].flatMap((right, promptIdx) =>
          Array.from({ length: repeats }, (_, again) => ({
            promptIdx,
            testIdx: at,
            success: again === 1 ? right === 0 : right === 1,
            score: right,
            failureReason: 0,
            namedScores: { tone: 0.5 },
            latencyMs: 1_500,
            cost: 0.002,
            vars: { question: `When does ferry ${at} leave?` },
            provider: { id: 'echo', label: '' },
            prompt: { label: ['old', 'new'][promptIdx], raw: '…' },
            testCase: {
              metadata: { page: `page ${at % 2}`, _internal: 1 },
            },
          })),
        ),
      ),
    },
  });

export const lmEval = (system: 0 | 1): string =>
  SIX.map((pair, at) =>
    JSON.stringify({
      doc_id: at,
      doc: { question: `When does ferry ${at} leave?` },
      target: '9:10',
      arguments: {},
      resps: [['9:10']],
      filtered_resps: ['9:10'],
      filter: 'none',
      metrics: ['exact_match'],
      doc_hash: `${at}`,
      exact_match: pair[system],
    }),
  ).join('\n');

export const inspect = (system: 0 | 1, model: string): string =>
  JSON.stringify({
    version: 2,
    status: 'success',
    eval: { model, task: 'ferry' },
    samples: SIX.map((pair, at) => ({
      id: at + 1,
      epoch: 1,
      input: `When does ferry ${at} leave?`,
      target: '9:10',
      scores: {
        match: { value: pair[system] ? 'C' : 'I', answer: '9:10' },
      },
      metadata: { page: `page ${at % 2}` },
      total_time: 0.5,
    })),
  });

export const ragas = (system: 0 | 1): string =>
  [
    'user_input,retrieved_contexts,response,reference,faithfulness',
    ...SIX.map(
      (pair, at) => `When does ferry ${at} leave?,"['a', 'b']",9:10,9:10,${pair[system] * 0.5}`,
    ),
  ].join('\n');

const common = { createdAt: '2026-11-28', updatedAt: '2026-11-28' };

/** A run's items, with all fields of `DatasetRunItem` as @langfuse/core 5.11.1 publishes them. */
export const langfuseItems = (system: 0 | 1): string =>
  JSON.stringify({
    datasetRunItems: SIX.map((_, at) => ({
      id: `${system}-${at}`,
      datasetRunId: `run-${system}`,
      ...common,
      datasetRunName: ['old', 'new'][system]!,
      datasetItemId: `ferry ${at}`,
      traceId: `trace ${system} ${at}`,
      observationId: null,
    })),
  });

/** Scores, with all fields of its `BaseScoreV1` and a number. */
export const langfuseScores = (): string =>
  JSON.stringify({
    data: SIX.flatMap((pair, at) =>
      pair.map((value, system) => ({
        id: `s-${system}-${at}`,
        traceId: `trace ${system} ${at}`,
        name: 'right',
        value,
        dataType: 'NUMERIC',
        source: 'API',
        timestamp: '2026-11-28',
        ...common,
        authorUserId: null,
        comment: null,
        configId: null,
        queueId: null,
        environment: 'default',
      })),
    ),
  });
