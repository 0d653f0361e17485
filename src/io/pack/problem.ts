/** A pack that cannot be read this way; git itself may still read it. The message completes "The pack …". */
export class PackProblem extends Error {
  override readonly name = 'PackProblem';
}
