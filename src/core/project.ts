/** Where the project lives. `OWNER` is a placeholder until it is published; a release replaces it here, and nowhere else. */
export const REPOSITORY = 'OWNER/launch-ready';
export const REPOSITORY_URL = `https://github.com/${REPOSITORY}`;
