/** Who may read a passage, from the narrowest reader to the widest. */
export const ROLES = ['public', 'crew', 'manager'] as const;
export type Role = (typeof ROLES)[number];
