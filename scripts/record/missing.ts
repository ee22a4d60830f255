/** A record needs what another command makes: the message names both in a sentence, and the other records go on. */
export class Missing extends Error {}
