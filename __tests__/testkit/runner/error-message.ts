/** Node's errors come from another realm than a test's Error, so instanceof would miss them. */
export function messageOf(error: unknown): string {
  return Error.isError(error) ? error.message : String(error);
}
