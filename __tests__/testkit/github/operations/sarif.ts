import { gunzipSync } from 'node:zlib';
import type { Handler } from '../call.ts';
import { notFound, Refusal } from '../error.ts';
import { findCommit } from '../git-data.ts';
import { maximumSarifBytes, type SarifLog, sarifLimits } from '../rules.ts';

export const uploadSarif: Handler = async (call) => {
  const { body, repository } = call;
  if (!repository.codeScanning) {
    throw new Refusal(403, 'Code Security must be enabled for this repository to use code scanning.');
  }
  const bytes = Buffer.from(String(body.sarif), 'base64');
  if (bytes.length > maximumSarifBytes) throw new Refusal(413, 'Payload too large', { rule: 'sarifSize' });
  const log = unpack(bytes);
  const commit = await findCommit(repository.gitDir, String(body.commit_sha));
  if (!commit) throw new Refusal(404, `commit not found: ${String(body.commit_sha)}`, { rule: 'sarifCommit' });
  const id = `00000000-0000-4000-8000-${String(call.nextId()).padStart(12, '0')}`;
  const error = sarifLimits(log);
  repository.sarif.push({ id, ref: String(body.ref), commitSha: commit, log, error });
  return { status: 202, body: { id, url: `${call.url}/code-scanning/sarifs/${id}` } };
};

/** Uploads are processed afterwards; this is where a client learns that one was refused. */
export const getSarif: Handler = (call) => {
  const upload = call.repository.sarif.find((one) => one.id === call.params.sarif_id);
  if (!upload) throw notFound();
  const errors = upload.error === undefined ? null : [upload.error];
  return {
    status: 200,
    body: {
      processing_status: errors ? 'failed' : 'complete',
      analyses_url: `${call.url}/code-scanning/analyses?sarif_id=${upload.id}`,
      errors,
    },
  };
};

function unpack(bytes: Buffer): SarifLog {
  try {
    return JSON.parse(gunzipSync(bytes).toString()) as SarifLog;
  } catch {
    throw new Refusal(400, 'Invalid SARIF. Not a base64-encoded gzip of a JSON text.', { rule: 'sarifEncoding' });
  }
}
