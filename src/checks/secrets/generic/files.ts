/** Which files the generic tier reads, and where a value must stand in quotes to be one. */

// Checksums of other people's packages, hashes of what another tool found, minified programs, recorded data: random by nature, secret to nobody.
const NOT_READ =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.ya?ml|bun\.lockb?|composer\.lock|Gemfile\.lock|Cargo\.lock|poetry\.lock|uv\.lock|Pipfile\.lock|go\.sum|flake\.lock|mix\.lock|pubspec\.lock)$|\.(?:min\.(?:js|css)|map|svg|ipynb|snap|lock|csv|tsv|pdf|po|pot)$|(?:^|\/)node_modules\/|(?:^|\/)\.secrets\.baseline$/i;
const UNQUOTED =
  /(?:^|\/)(?:\.env[\w.-]*|[\w.-]*\.env|Dockerfile[\w.-]*|\.npmrc|\.netrc|\.pgpass|credentials)$|\.(?:env|ini|cfg|conf|config|properties|ya?ml|toml|sh|bash|zsh|tfvars|xml)$/i;

export const isReadGenerically = (path: string): boolean => !NOT_READ.test(path);

/** In a program `secret = config` is code; in a settings file it is the value. Without a path it may be either. */
export const mayBeUnquoted = (path: string): boolean => path === '' || UNQUOTED.test(path);
