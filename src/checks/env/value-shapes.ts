/** Shapes that several rules ask about. */

const V4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

export const isIpAddress = (value: string): boolean =>
  V4.test(value) || (/^[0-9a-f:.]{2,45}$/i.test(value) && value.includes(':') && URL.canParse(`http://[${value}]`));

/** RFC 7468: from a BEGIN line to the END line of the same label; also with `\n` written out, as many tools have it. */
export function isPem(value: string): boolean {
  const text = unescaped(value).trim();
  const label = /^-----BEGIN ([A-Z0-9 ]{1,40})-----\r?\n/.exec(text)?.[1];
  return (
    label !== undefined && text.endsWith(`-----END ${label}-----`) && /\n-----END [A-Z0-9 ]{1,40}-----$/.test(text)
  );
}

export const hasPem = (value: string): boolean => value.includes('-----BEGIN ');

/** Line breaks that were written as `\n`. */
export const unescaped = (value: string): string => value.replaceAll('\\n', '\n').replaceAll('\\r', '');

/** An object or list in JSON. */
export function isJsonText(value: string): boolean {
  if (!/^\s*[[{]/.test(value)) return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** A reference that something else fills in: `${DB_PASSWORD}`, `{{ secret }}`, `op://vault/item`, or an encrypted text. */
export const isReference = (value: string): boolean =>
  /^(?:\$\{\{.*\}\}|\$\{[^}]*\}|\$\([^)]*\)|\$[A-Za-z_]\w*|\{\{.*\}\}|%[A-Z_]+%|@[A-Z_]\w*@|encrypted:.*|ENC\[.*\]|(?:op|vault|ref\+[a-z0-9]+|secretsmanager|sm|gcp-?sm|arn|ssm|azurekeyvault|doppler|infisical|keyvault):.+)$/s.test(
    value.trim(),
  ) || /^arn:aws[\w-]*:(?:secretsmanager|ssm):/.test(value);
