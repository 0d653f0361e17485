/** Milliseconds this process has computed: what is being measured does not get slower because others use the machine. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
