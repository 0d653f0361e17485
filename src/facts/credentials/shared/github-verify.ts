/** What requests to GitHub's API have in common. */
import { bearer } from './verification.ts';

export const githubHeaders = (secret: string): Record<string, string> => ({
  ...bearer(secret),
  accept: 'application/vnd.github+json',
  'x-github-api-version': '2022-11-28',
});

export const GITHUB_VERIFY_SOURCES = [
  'https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api',
  'https://docs.github.com/en/rest/users/users#get-the-authenticated-user',
  'https://docs.github.com/en/rest/rate-limit/rate-limit',
] as const;
