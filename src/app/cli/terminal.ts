/** The terminal, as an argument: findings go to `out`, progress and trouble to `error`. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** Columns of `out`. */
  width: number;
  /** `out` is a terminal that wants colours. */
  color: boolean;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
}

export function nodeTerminal(process: NodeJS.Process): Terminal {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // `launch-ready … | head` closes the pipe early; that is no failure.
      if (error.code !== 'EPIPE') throw error;
    });
  return {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    width: process.stdout.columns ?? 100,
    color: Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    env: process.env,
    cwd: process.cwd(),
  };
}
