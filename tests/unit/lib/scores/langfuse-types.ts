// The fields that Langfuse publishes for a score and a run's item (@langfuse/core 5.11.1, BaseScoreV1 with a number, and DatasetRunItem).
export interface Score {
  id: string;
  traceId: string;
  name: string;
  value: number;
  dataType: 'NUMERIC';
  source: 'API' | 'ANNOTATION' | 'EVAL';
  timestamp: string;
  createdAt: string;
  updatedAt: string;
  authorUserId: string | null;
  comment: string | null;
  configId: string | null;
  queueId: string | null;
  environment: string;
}

export interface DatasetRunItem {
  id: string;
  datasetRunId: string;
  datasetRunName: string;
  datasetItemId: string;
  traceId: string;
  observationId: string | null;
  createdAt: string;
  updatedAt: string;
}
