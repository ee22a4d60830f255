import schemas from './schemas.json';

/** What an argument of a tool must look like, in the words of JSON Schema; other arguments are not allowed. */
interface Argument {
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
}

export interface Schema {
  readonly properties: Readonly<Record<string, Argument>>;
  readonly required: readonly string[];
}

export type Tool = keyof typeof schemas;

/** The three tools of an archive's office. */
export const SCHEMAS: Readonly<Record<Tool, Schema>> = schemas;

export const CUSTOMERS: readonly string[] = schemas.prices.properties.customer.enum;

export type Arguments = Readonly<Record<string, string>>;

interface Fault {
  argument: string;
  kind: 'missing' | 'unknown' | 'enum' | 'pattern' | 'maxLength';
}

/** What a schema has against a call, in the order of its arguments; empty if it lets the call through. */
export function faultsOf({ properties, required }: Schema, given: Arguments): Fault[] {
  const missing = required
    .filter((name) => !(name in given))
    .map((argument): Fault => ({ argument, kind: 'missing' }));
  const wrong = Object.entries(given).flatMap(([argument, value]): Fault[] => {
    const rule = properties[argument];
    if (!rule) return [{ argument, kind: 'unknown' }];
    if (rule.enum && !rule.enum.includes(value)) return [{ argument, kind: 'enum' }];
    if (rule.pattern && !new RegExp(rule.pattern).test(value))
      return [{ argument, kind: 'pattern' }];
    return value.length > (rule.maxLength ?? Infinity) ? [{ argument, kind: 'maxLength' }] : [];
  });
  return [...missing, ...wrong];
}
