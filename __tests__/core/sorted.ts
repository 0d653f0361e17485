/** Texts in one order, where the one they come in says nothing. */
export const sorted = (texts: Iterable<string>): string[] => [...texts].sort();
