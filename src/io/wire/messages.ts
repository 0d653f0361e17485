/** What is said to the process in which PGlite runs (src/app/wire.ts), and what it says. */

/** First which extensions there will be, then whole messages of PostgreSQL's protocol. */
export type WireMessage = { extensions: readonly string[] } | { id: number; messages: Uint8Array };

export type WireAnswer = { kind: 'ready'; version: string } | { kind: 'answer'; id: number; answer: Uint8Array };
