/** How many cases a property test tries: an eighth while one works, all of them in CI and with `LAUNCH_READY_CASES=all npm test`. */
export const casesOf = (all: number): number =>
  process.env['LAUNCH_READY_CASES'] === 'all' ? all : Math.ceil(all / 8);
