import process from 'node:process';
import { buildApp } from '../lib/app.ts';
import { bundleHandlers } from '../lib/bundle.ts';
import { settingsFrom } from '../lib/config.ts';

// The CDK's command names its own output directory; without it the assembly goes to cdk.out.
const outdir = process.env['CDK_OUTDIR'];
const app = buildApp({
  ...(outdir !== undefined && { outdir }),
  settings: settingsFrom(process.env),
  bundles: await bundleHandlers(),
});
app.synth();
