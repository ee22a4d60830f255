/** What an office may do is told by the settings alone. */
export const sources = { office: async () => null };
