/** Which repository of which GitHub a checkout came from. */
import type { GitCommand } from '../../io/git-command.ts';

export interface Origin {
  /** `github.com`, or that of an own GitHub. */
  host: string;
  owner: string;
  name: string;
}

/** Undefined where there is no `origin`, or where it is a folder. */
export async function originOf(git: GitCommand): Promise<Origin | undefined> {
  const { stdout } = await git.text(['config', '--get', 'remote.origin.url']);
  return parseOrigin(stdout.trim());
}

/**
 * Every form that `git clone` takes: https://git-scm.com/docs/git-clone#_git_urls
 * SSH through port 443 has a host of its own: https://docs.github.com/en/authentication/troubleshooting-ssh/using-ssh-over-the-https-port
 */
export function parseOrigin(url: string): Origin | undefined {
  const [, host, owner, name] =
    /^(?:(?:https?|ssh|git):\/\/)?(?:[^@/\s]+@)?([\w.-]+)(?::\d+)?[/:]\/?([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(
      url,
    ) ?? [];
  if (host === undefined || owner === undefined || name === undefined || !host.includes('.')) return undefined;
  return { host: host === 'ssh.github.com' ? 'github.com' : host.toLowerCase(), owner, name };
}
