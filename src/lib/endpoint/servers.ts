import servers from './servers.json';

export interface ServerKind {
  id: 'ollama' | 'llama-server' | 'lm-studio' | 'vllm';
  name: string;
  address: string;
  /** The command that starts it so that pages of one `{origin}` may call it. */
  start: string;
  /** The PowerShell command, if it differs. */
  startInPowerShell?: string;
}

/**
 * From the documentation and source code of the four, as of November 2026. None of them was run for this project, so
 * their behaviour is what their authors state.
 */
export const SERVERS = servers as readonly ServerKind[];
