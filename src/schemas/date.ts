import { z } from 'astro/zod';

const asText = (value: unknown) =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;

/** A date such as `2026-11-20`. YAML may yield a date object if the quotes are missing. */
export const day = z.preprocess(
  asText,
  z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
    error: "Type the date as year-month-day in quotes, such as '2026-11-20'.",
  }),
);
