// Checked against values that other people computed: published vectors, not our own encoders.
import { awsAccessKey } from '../../../src/facts/credentials/aws-access-key.ts';
import { jsonWebToken } from '../../../src/facts/credentials/json-web-token.ts';
import { isBech32 } from '../../../src/facts/credentials/shared/bech32.ts';
import { crc32Base62, crc32Hex, encodeBase32 } from '../../../src/facts/credentials/shared/checksum.ts';
import { isDerSequence } from '../../../src/facts/credentials/shared/parse.ts';
import { decodePem, samplePem } from '../../../src/facts/credentials/shared/pem.ts';
import { seeded } from '../../../src/facts/credentials/shared/random.ts';
import { sampleSupabaseJwt, supabaseKey } from '../../../src/facts/credentials/supabase-key.ts';

// The check value of CRC-32/ISO-HDLC: https://reveng.sourceforge.io/crc-catalogue/17plus.htm
test('CRC32 of the check string', () => {
  expect(crc32Hex('123456789')).toBe('cbf43926');
  expect(crc32Base62('123456789')).toBe('3jZRME'); // 3421780262 in base 62
});

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foobar', 'MZXW6YTBOI'],
])('base 32 of %j (RFC 4648 section 10)', (text, encoded) => expect(encodeBase32(Buffer.from(text))).toBe(encoded));

// https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki#test-vectors
test.each([
  ['A12UEL5L', true],
  ['abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw', true],
  ['split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w', true],
  ['A12UEL5M', false],
  ['abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxv', false],
])('bech32 %s: %s', (text, valid) => expect(isBech32(text)).toBe(valid));

// https://medium.com/@TalBeerySec/a-short-note-on-aws-key-id-f88cc4317489
test('an AWS key id names its account', () => {
  expect(awsAccessKey.about?.(['ASIA', 'QNZGKIQY56JQ7WML'].join(''))).toBe('It belongs to AWS account 029608264753.');
  expect(awsAccessKey.about?.(`AKIA${'I'.repeat(16)}`)).toBeUndefined();
});

describe('private keys', () => {
  const pem = samplePem(seeded(3));
  test.each([
    { name: 'several lines', text: pem, kind: 'der' },
    { name: 'escaped in JSON', text: JSON.stringify(pem), kind: 'der' },
    { name: 'indented in YAML', text: pem.replaceAll('\n', '\n    '), kind: 'der' },
    { name: 'pieces of a program', text: pem.split('\n').join('\\n" +\n  "'), kind: undefined },
    { name: 'cut off', text: pem.slice(0, 60), kind: undefined },
    { name: 'not base 64', text: pem.replace(/^M/m, '!'), kind: undefined },
  ])('$name', ({ text, kind }) => expect(decodePem(text)?.kind).toBe(kind));

  test('DER must end where it says', () => {
    const der = Buffer.from(pem.split('\n')[1] ?? '', 'base64');
    expect(isDerSequence(der)).toBe(true);
    expect(isDerSequence(der.subarray(0, -1))).toBe(false);
  });
});

test('roles in Supabase tokens', () => {
  const service = sampleSupabaseJwt(seeded(1), 'service_role');
  const anon = sampleSupabaseJwt(seeded(1), 'anon');
  expect([supabaseKey.prove?.(service), supabaseKey.isPublic?.(service)]).toEqual(['proven', false]);
  expect([supabaseKey.isPublic?.(anon), jsonWebToken.isPublic?.(anon)]).toEqual([true, true]);
});
