/** Texts as people and programs encode them, for tests. */
import { crc32, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Random } from '../../../src/facts/credentials/shared/random.ts';

export interface Encoding {
  name: string;
  /** What it makes is text, and may stand in the middle of a file. */
  isText: boolean;
  /** It makes sense of text only. */
  ofText?: true;
  encode(plain: Buffer, random: Random): Buffer;
}

const wrapped = (plain: Buffer, width: number, between: string): string =>
  (plain.toString('base64').match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(between);

const hexOf = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Some characters, and at least the first letter, written in another way. */
const some = (plain: Buffer, random: Random, write: (byte: number) => string): Buffer => {
  const isPlain = (byte: number): boolean => !/[0-9A-Za-z_-]/.test(String.fromCharCode(byte));
  return Buffer.from(
    Array.from(plain, (byte) => (isPlain(byte) || random.below(3) > 0 ? String.fromCharCode(byte) : write(byte))).join(
      '',
    ),
    'latin1',
  );
};

export const encodings: readonly Encoding[] = [
  { name: 'base64', isText: true, encode: (plain) => Buffer.from(plain.toString('base64')) },
  { name: 'base64url', isText: true, encode: (plain) => Buffer.from(plain.toString('base64url')) },
  { name: 'base64 in lines of 76', isText: true, encode: (plain) => Buffer.from(wrapped(plain, 76, '\r\n')) },
  { name: 'base64 in a block of YAML', isText: true, encode: (plain) => Buffer.from(wrapped(plain, 60, '\n    ')) },
  { name: 'base64 in lines of 70', isText: true, encode: (plain) => Buffer.from(wrapped(plain, 70, '\n')) },
  { name: 'base64 in lines of JSON', isText: true, encode: (plain) => Buffer.from(wrapped(plain, 64, '\\n')) },
  {
    name: 'base64 of UTF-16',
    isText: true,
    ofText: true,
    encode: (plain) => Buffer.from(Buffer.from(plain.toString('latin1'), 'utf16le').toString('base64')),
  },
  { name: 'hex', isText: true, encode: (plain) => Buffer.from(plain.toString('hex')) },
  { name: 'hex in capitals', isText: true, encode: (plain) => Buffer.from(plain.toString('hex').toUpperCase()) },
  {
    name: 'percent',
    isText: true,
    ofText: true,
    encode: (plain, random) => some(plain, random, (byte) => `%${hexOf(byte)}`),
  },
  {
    name: 'x',
    isText: true,
    ofText: true,
    encode: (plain, random) => some(plain, random, (byte) => `\\x${hexOf(byte)}`),
  },
  {
    name: 'u',
    isText: true,
    ofText: true,
    encode: (plain, random) => some(plain, random, (byte) => `\\u00${hexOf(byte)}`),
  },
  {
    name: 'entities',
    isText: true,
    ofText: true,
    encode: (plain, random) => some(plain, random, (byte) => `&#${byte};`),
  },
  { name: 'gzip', isText: false, encode: (plain) => gzipSync(plain) },
  { name: 'zlib', isText: false, encode: (plain) => deflateSync(plain) },
  { name: 'zip', isText: false, encode: (plain) => zipOf({ 'readme.txt': Buffer.from('a'), 'config/.env': plain }) },
  {
    name: 'zip behind a head',
    isText: false,
    encode: (plain) =>
      Buffer.concat([Buffer.from('#!/usr/bin/env python3\n'), zipOf({ 'a.txt': plain, '.env': plain })]),
  },
  {
    name: 'tar',
    isText: false,
    encode: (plain) =>
      tarOf([
        { name: 'readme.txt', body: Buffer.from('a') },
        { name: 'config/.env', body: plain },
      ]),
  },
];

/** A zip of these files (APPNOTE.TXT 4.3): every second one deflated, the others stored. */
export function zipOf(files: Record<string, Buffer>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [index, [name, plain]] of Object.entries(files).entries()) {
    const body = index % 2 === 1 ? deflateRawSync(plain) : plain;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(index % 2 === 1 ? 8 : 0, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(body.length, 14);
    fields.writeUInt32LE(plain.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), body]);
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, rest, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(locals.length, 4);
  end.writeUInt16LE(locals.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, list, Buffer.from('PK\u0005\u0006'), end]);
}

export interface TarFile {
  name: string;
  body: Buffer;
  /** As the header says: `0` for a file. */
  type?: string;
  /** What stands before its name. */
  prefix?: string;
}

/** A tar of these files, with two blocks of zeros at its end. */
export function tarOf(files: readonly TarFile[]): Buffer {
  const blocks = files.flatMap(({ name, body, type = '0', prefix = '' }) => {
    const header = Buffer.alloc(512);
    header.write(name.slice(0, 100), 0);
    header.write('0000644\0', 100);
    header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write(' '.repeat(8), 148);
    header.write(type, 156);
    header.write('ustar\x0000', 257);
    header.write(prefix, 345);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}
