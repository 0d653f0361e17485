/** Which comments are ours: found by marker *and* author, since anybody can paste a marker. */

/**
 * Those with a marker that an app wrote, or the person whose token this is. People cannot write as an app, and apps that
 * repeat people's words do not begin a line with a marker of ours. Who we are is only asked where a person's comment has one.
 */
export async function oursAmong<C extends { body: string; author: string }>(
  comments: readonly C[],
  login: () => Promise<string | undefined>,
  isMarked: (body: string) => boolean,
): Promise<C[]> {
  const marked = comments.filter(({ body }) => isMarked(body));
  const isApps = ({ author }: C): boolean => author.endsWith('[bot]');
  const me = marked.every(isApps) ? undefined : await login();
  return marked.filter((comment) => isApps(comment) || (me !== undefined && comment.author === me));
}
