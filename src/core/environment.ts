/** "Environment names are not case sensitive": https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments */
export const isSameEnvironment = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
