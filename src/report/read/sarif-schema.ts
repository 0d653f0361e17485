/**
 * What is read of SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * Tools bend the standard, so a property of the wrong type counts as absent; what matters then falls to the safe side
 * (no suppression, level `warning`). Only a log without runs, or a result that is no object, cannot be understood.
 */
import * as z from 'zod';

const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
/** An item that is none leaves its place, so that indices go on pointing right. */
const listOf = <T extends z.ZodType>(item: T) => lenient(z.array(lenient(item)));

const anything = z.unknown().optional();
const text = lenient(z.string());
const number = lenient(z.number());
const index = lenient(z.int().min(0));

const words = lenient(z.object({ text }));
const message = lenient(z.object({ text, id: text, arguments: listOf(z.string()) }));

const region = lenient(
  z.object({
    startLine: number,
    startColumn: number,
    endLine: number,
    endColumn: number,
    charOffset: number,
    byteOffset: number,
    snippet: words,
  }),
);

const artifactLocation = lenient(z.object({ uri: text, uriBaseId: text, index }));

const location = z.object({
  id: number,
  physicalLocation: lenient(z.object({ artifactLocation, region, contextRegion: region })),
  logicalLocations: listOf(z.object({ fullyQualifiedName: text, name: text })),
});

const properties = lenient(
  z.object({ 'security-severity': lenient(z.union([z.string(), z.number()])), tags: listOf(z.string()) }),
);

const descriptor = z.object({
  id: text,
  name: text,
  shortDescription: words,
  fullDescription: words,
  help: words,
  helpUri: text,
  messageStrings: anything,
  defaultConfiguration: lenient(z.object({ level: text })),
  properties,
});

const component = z.object({ name: text, guid: text, rules: listOf(descriptor), globalMessageStrings: anything });

const reference = lenient(
  z.object({ id: text, index, toolComponent: lenient(z.object({ index, name: text, guid: text })) }),
);

const notification = z.object({ level: text, message, locations: listOf(location) });

const invocation = z.object({
  executionSuccessful: lenient(z.boolean()),
  processStartFailureMessage: text,
  toolExecutionNotifications: listOf(notification),
  toolConfigurationNotifications: listOf(notification),
  ruleConfigurationOverrides: listOf(
    z.object({ descriptor: reference, configuration: lenient(z.object({ level: text })) }),
  ),
});

const fix = z.object({
  artifactChanges: listOf(
    z.object({
      artifactLocation,
      replacements: listOf(z.object({ deletedRegion: region, insertedContent: words })),
    }),
  ),
});

export const resultSchema = z.object({
  ruleId: text,
  ruleIndex: index,
  rule: reference,
  kind: text,
  level: text,
  message,
  locations: listOf(location),
  relatedLocations: listOf(location),
  // Read as they are: a status that nobody knows must not silence anything.
  suppressions: listOf(z.object({ kind: text, status: anything, justification: text })),
  baselineState: text,
  fingerprints: anything,
  partialFingerprints: anything,
  fixes: listOf(fix),
  provenance: lenient(z.object({ invocationIndex: index })),
  properties,
});

export const runSchema = z.object({
  tool: lenient(z.object({ driver: lenient(component), extensions: listOf(component) })),
  invocations: listOf(invocation),
  // `null` and absent mean that the tool did not look: §3.14.23.
  results: anything,
  artifacts: listOf(z.object({ location: artifactLocation, contents: words })),
  originalUriBaseIds: anything,
  columnKind: text,
  externalPropertyFileReferences: anything,
});

export const logSchema = z.object({ version: z.string(), runs: z.array(z.unknown()) });

export type SarifRun = z.infer<typeof runSchema>;
export type SarifResult = z.infer<typeof resultSchema>;
export type SarifRule = z.infer<typeof descriptor>;
export type SarifComponent = z.infer<typeof component>;
export type SarifInvocation = z.infer<typeof invocation>;
export type SarifLocation = z.infer<typeof location>;
export type SarifRegion = NonNullable<z.infer<typeof region>>;
export type ArtifactLocation = NonNullable<z.infer<typeof artifactLocation>>;

/** The items of a list that could be read. */
export const present = <T>(list: readonly (T | undefined)[] | undefined): T[] =>
  (list ?? []).filter((item) => item !== undefined);
