import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { TemplateError } from './template-error.ts';

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({ type: z.string(), properties: z.record(z.string(), z.unknown()).optional() }),
  ),
});

const StackArtifact = z.object({ templateFile: z.string(), stackName: z.string().optional() });

const AssetManifest = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

export const RawResource = z.strictObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).optional(),
  Condition: z.string().optional(),
  DependsOn: z.union([z.string(), z.array(z.string())]).optional(),
  // These speak of what happens when a stack changes or goes: here it is only ever created.
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
  Metadata: z.unknown().optional(),
});

const Template = z.strictObject({
  Resources: z.record(z.string(), RawResource),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.string() }).optional() }))
    .optional(),
  Parameters: z.record(z.string(), z.object({ Default: z.unknown().optional() })).optional(),
  Conditions: z.record(z.string(), z.unknown()).optional(),
  Description: z.string().optional(),
  Metadata: z.unknown().optional(),
  AWSTemplateFormatVersion: z.string().optional(),
  // Assertions on parameters at deployment (the bootstrap version): nothing is deployed here.
  Rules: z.unknown().optional(),
});

export interface StackTemplate {
  name: string;
  template: z.infer<typeof Template>;
}

export interface CloudAssembly {
  stacks: StackTemplate[];
  /** The folder of a code asset, by the key under which it would be uploaded. */
  assets: ReadonlyMap<string, string>;
}

/** What stands in a template for something that only this machine knows, and what that is. */
export type StandsFor = Readonly<Record<string, string>>;

/**
 * Reads what `cdk synth` wrote.
 * @param standsFor texts of the templates that are read as others: a port is chosen when a stack boots
 * @throws TemplateError for a section of a template that is not known here
 */
export function readCloudAssembly(directory: string, standsFor: StandsFor = {}): CloudAssembly {
  const manifest = Manifest.parse(readJson(join(directory, 'manifest.json')));
  const stacks: StackTemplate[] = [];
  const assets = new Map<string, string>();
  for (const [id, artifact] of Object.entries(manifest.artifacts)) {
    if (artifact.type === 'aws:cloudformation:stack') {
      const { templateFile, stackName } = StackArtifact.parse(artifact.properties);
      stacks.push({ name: stackName ?? id, template: readTemplate(id, join(directory, templateFile), standsFor) });
    }
    if (artifact.type === 'cdk:asset-manifest') {
      const file = z.object({ file: z.string() }).parse(artifact.properties).file;
      for (const { source, destinations } of Object.values(
        AssetManifest.parse(readJson(join(directory, file))).files,
      )) {
        for (const { objectKey } of Object.values(destinations)) assets.set(objectKey, join(directory, source.path));
      }
    }
  }
  return { stacks, assets };
}

function readTemplate(stack: string, file: string, standsFor: StandsFor): z.infer<typeof Template> {
  const parsed = Template.safeParse(JSON.parse(withOthers(readFileSync(file, 'utf8'), standsFor)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new TemplateError([stack, ...(issue?.path ?? []).map(String)], issue?.message ?? 'not a template');
}

function withOthers(text: string, standsFor: StandsFor): string {
  return Object.entries(standsFor).reduce((all, [written, meant]) => all.replaceAll(written, meant), text);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8')) as unknown;
}
