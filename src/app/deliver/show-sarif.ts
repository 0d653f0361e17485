/** Code scanning. */
import { gzipSync } from 'node:zlib';
import { type Delivery, readOnlyWords, type Sending } from './delivery.ts';
import { explain } from './explain.ts';

/** Compressed. https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/troubleshoot-sarif-uploads/file-too-large */
const LIMIT_BYTES = 10 * 1024 * 1024;

/** `ref`: GITHUB_REF. Never throws. */
export async function showSarif(sending: Sending, sarif: string, ref: string): Promise<Delivery> {
  const { api, event } = sending;
  const done = (status: Delivery['status'], words: string, trouble?: string): Delivery => ({
    sink: 'sarif',
    status,
    words,
    shown: [],
    ...(trouble === undefined ? {} : { trouble }),
  });
  const who = readOnlyWords(event);
  if (who !== undefined) {
    const trouble = `${who} cannot write to code scanning.`;
    return done('not-here', trouble, trouble);
  }
  if (api === undefined || event.reportCommit === undefined) {
    const trouble = `Nothing was sent to code scanning: ${api === undefined ? 'no token was given; set `github-token`' : 'the event has no commit'}.`;
    return done('failed', trouble, trouble);
  }
  const bytes = gzipSync(sarif).length;
  if (bytes > LIMIT_BYTES) {
    const trouble = `Nothing was sent to code scanning: the file has ${bytes.toLocaleString('en-US')} bytes compressed, and ${LIMIT_BYTES.toLocaleString('en-US')} are allowed.`;
    return done('failed', trouble, trouble);
  }
  try {
    const target = await sending.pullRequest();
    // Lines are the branch's own, so is the commit: alerts of a pull request are shown on its head.
    const place = 'number' in target ? `refs/pull/${target.number}/head` : ref;
    await (await api()).uploadSarif({ commit: event.reportCommit, ref: place, sarif });
    return done('sent', 'findings sent to code scanning');
  } catch (error) {
    const trouble = explain(error, 'Code scanning', 'security-events: write');
    return done('failed', trouble, trouble);
  }
}
