import { proofOf } from './shared/checksum.ts';
import { token } from './shared/format.ts';
import type { Provider } from './shared/provider.ts';

// A macaroon (version 2): the version byte, then fields of type, length and bytes. The first field is the location.
const HEADS = ['AgEIcHlwaS5vcmc', 'AgENdGVzdC5weXBpLm9yZw'];

/** The signature is the last field: type 6, length 32, and nothing after it. */
function endsInSignature(body: string): boolean {
  const bytes = Buffer.from(body, 'base64url');
  return bytes.length > 60 && bytes[0] === 2 && bytes[bytes.length - 34] === 6 && bytes[bytes.length - 33] === 32;
}

export const pypiToken: Provider = {
  id: 'pypi-token',
  name: 'PyPI token',
  variable: 'PYPI_TOKEN',
  formats: [token(['pypi-age'], `pypi-(?:${HEADS.join('|')})[\\w-]{50,1000}`, { after: 1100 })],
  severity: 'blocker',
  opens: 'upload new versions of your Python packages, which everybody who installs them then runs',
  rotate: 'Remove it at pypi.org → Account settings → API tokens.',
  docs: 'https://pypi.org/help/#apitoken',
  provenBy: 'macaroon structure',
  prove: (secret) => proofOf(endsInSignature(secret.slice(5))),
  sample(random) {
    const location = Buffer.from('pypi.org');
    const id = Buffer.from(random.text('0123456789abcdef', 36));
    const head = [Buffer.from([2, 1, location.length]), location, Buffer.from([2, id.length]), id, Buffer.from([0])];
    return `pypi-${Buffer.concat([...head, Buffer.from([0, 6, 32]), random.bytes(32)]).toString('base64url')}`;
  },
};
