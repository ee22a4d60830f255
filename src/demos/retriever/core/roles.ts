/** Roles that may read a passage, from the fewest rights to the most. */
export const ROLES = ['public', 'crew', 'manager'] as const;
export type Role = (typeof ROLES)[number];
