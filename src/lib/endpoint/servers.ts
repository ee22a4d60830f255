export interface ServerKind {
  id: 'ollama' | 'llama-server' | 'lm-studio' | 'vllm';
  name: string;
  address: string;
  /** The command that starts it so that pages of one origin may call it. */
  start: (origin: string) => string;
  /** The PowerShell command, if it differs. */
  startInPowerShell?: (origin: string) => string;
}

/**
 * From the documentation and source code of the four, as of November 2026. None of them was run for this project, so
 * their behaviour is what their authors state.
 */
export const SERVERS: readonly ServerKind[] = [
  {
    id: 'ollama',
    name: 'Ollama',
    address: 'http://localhost:11434/v1',
    start: (origin) => `OLLAMA_ORIGINS="${origin}" ollama serve`,
    startInPowerShell: (origin) => `$env:OLLAMA_ORIGINS="${origin}"; ollama serve`,
  },
  {
    id: 'llama-server',
    name: 'llama.cpp',
    address: 'http://localhost:8080/v1',
    start: (origin) => `llama-server -m MODEL.gguf --cors-origins "${origin}"`,
  },
  {
    id: 'lm-studio',
    name: 'LM Studio',
    address: 'http://localhost:1234/v1',
    start: () => 'lms server start --cors',
  },
  {
    id: 'vllm',
    name: 'vLLM',
    address: 'http://localhost:8000/v1',
    start: (origin) => `vllm serve MODEL --host 127.0.0.1 --allowed-origins '["${origin}"]'`,
  },
];
